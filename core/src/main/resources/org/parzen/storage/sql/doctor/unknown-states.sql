SELECT study_name, number, 'is in the state ''' || state || ''', which there is not'
FROM trials LEFT JOIN studies USING (study_id)
WHERE state NOT IN ('RUNNING', 'COMPLETE', 'PRUNED', 'FAIL', 'WAITING')
ORDER BY trial_id;
