SELECT study_name, NULL, (max(number) + 1 - count(DISTINCT number)) || ' of the numbers from 0 to ' || max(number) || ' are missing'
FROM trials LEFT JOIN studies USING (study_id)
WHERE number >= 0
GROUP BY study_id
HAVING max(number) + 1 > count(DISTINCT number)
ORDER BY study_id;
