SELECT study_name, number, 'has a parameter ''' || coalesce(param_name, '') || ''' without ' || CASE
	WHEN param_name IS NULL THEN 'a name' WHEN distribution_json IS NULL THEN 'a distribution' ELSE 'a number' END
FROM trial_params JOIN trials USING (trial_id) LEFT JOIN studies USING (study_id)
WHERE param_name IS NULL OR distribution_json IS NULL OR param_value IS NULL OR typeof(param_value) NOT IN ('real', 'integer')
ORDER BY param_id;
