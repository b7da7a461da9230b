SELECT study_name, NULL, CASE
	WHEN count(d.direction) = 0 THEN 'has no direction'
	WHEN max(d.direction NOT IN ('MINIMIZE', 'MAXIMIZE', 'NOT_SET')) THEN 'has a direction that there is not: ''' || group_concat(d.direction) || ''''
	ELSE 'has directions for the objectives ' || group_concat(objective) || ' instead of 0 to ' || (count(*) - 1) END
FROM studies LEFT JOIN study_directions d USING (study_id)
GROUP BY study_id
HAVING count(d.direction) = 0 OR max(d.direction NOT IN ('MINIMIZE', 'MAXIMIZE', 'NOT_SET'))
	OR min(objective) <> 0 OR max(objective) <> count(*) - 1
ORDER BY study_id;
