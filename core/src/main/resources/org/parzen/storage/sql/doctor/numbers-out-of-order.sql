-- Optuna finds a trial by its place in the order of ids. What gaps shift is no finding of its own.
SELECT study_name, min(number), 'has a smaller number than a trial before it in the file'
FROM (
	SELECT study_id, number, trial_id,
		max(number) OVER (PARTITION BY study_id ORDER BY trial_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
	FROM trials
) LEFT JOIN studies USING (study_id)
WHERE number < before
GROUP BY study_id
ORDER BY study_id;
