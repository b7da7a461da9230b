SELECT study_name, number, 'ends (' || datetime_complete || ') before it begins (' || datetime_start || ')'
FROM trials LEFT JOIN studies USING (study_id)
WHERE datetime_complete < datetime_start
ORDER BY trial_id;
