SELECT study_name, number, 'is there ' || count(*) || ' times, with the ids ' || group_concat(trial_id, ', ')
FROM trials LEFT JOIN studies USING (study_id)
WHERE number IS NOT NULL
GROUP BY study_id, number
HAVING count(*) > 1
ORDER BY study_id, number;
