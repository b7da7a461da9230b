SELECT study_name, number, 'is COMPLETE and has ' || given || ' values for ' || wanted || ' objectives'
FROM (
	SELECT study_id, trial_id, number,
		(SELECT count(*) FROM trial_values v WHERE v.trial_id = t.trial_id) AS given,
		(SELECT max(count(*), 1) FROM study_directions d WHERE d.study_id = t.study_id) AS wanted
	FROM trials t
	WHERE state = 'COMPLETE'
) LEFT JOIN studies USING (study_id)
WHERE given <> wanted
ORDER BY trial_id;
