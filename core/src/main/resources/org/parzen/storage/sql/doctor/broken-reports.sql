SELECT study_name, number, 'has a report that contradicts itself: ' || intermediate_value_type || ' with ' || coalesce(intermediate_value, 'no number') || ' at step ' || step
FROM trial_intermediate_values JOIN trials USING (trial_id) LEFT JOIN studies USING (study_id)
WHERE intermediate_value_type NOT IN ('FINITE', 'INF_POS', 'INF_NEG', 'NAN')
	OR (intermediate_value_type = 'FINITE') <> (intermediate_value IS NOT NULL)
	OR typeof(intermediate_value) NOT IN ('real', 'integer', 'null')
	OR typeof(step) <> 'integer'
ORDER BY trial_intermediate_value_id;
