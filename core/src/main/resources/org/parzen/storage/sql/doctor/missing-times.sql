SELECT study_name, number, 'is ' || state || ' and has no time of ' || iif(state = 'RUNNING', 'its start', 'its end')
FROM trials LEFT JOIN studies USING (study_id)
WHERE (state = 'RUNNING' AND datetime_start IS NULL)
	OR (state IN ('COMPLETE', 'PRUNED', 'FAIL') AND datetime_complete IS NULL)
ORDER BY trial_id;
