SELECT study_name, number, 'has a value that contradicts itself: ' || value_type || ' with ' || coalesce(v.value, 'no number') || ' for objective ' || objective
FROM trial_values v JOIN trials USING (trial_id) LEFT JOIN studies USING (study_id)
WHERE value_type NOT IN ('FINITE', 'INF_POS', 'INF_NEG')
	OR (value_type = 'FINITE') <> (v.value IS NOT NULL)
	OR typeof(v.value) NOT IN ('real', 'integer', 'null')
	OR typeof(objective) <> 'integer' OR objective < 0
ORDER BY trial_value_id;
