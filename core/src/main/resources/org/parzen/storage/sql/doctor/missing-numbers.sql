SELECT study_name, NULL, 'the trial with the id ' || trial_id || ' has no number'
FROM trials LEFT JOIN studies USING (study_id)
WHERE number IS NULL OR number < 0
ORDER BY trial_id;
