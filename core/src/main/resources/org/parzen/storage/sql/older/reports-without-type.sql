-- Up to 2.10 a missing report is not-a-number; infinity as in values-without-type.sql.
CREATE TEMP VIEW trial_intermediate_values AS
SELECT
	trial_intermediate_value_id,
	trial_id,
	step,
	CASE WHEN type = 'FINITE' THEN intermediate_value END AS intermediate_value,
	type AS intermediate_value_type
FROM (
	SELECT
		trial_intermediate_value_id,
		trial_id,
		step,
		intermediate_value,
		CASE
			WHEN intermediate_value IS NULL THEN 'NAN'
			WHEN abs(intermediate_value) <> 9e999
				AND abs(abs(intermediate_value) - 3.4028234663852886e38) > 3.4028234663852886e33
			THEN 'FINITE' WHEN intermediate_value > 0 THEN 'INF_POS' ELSE 'INF_NEG'
		END AS type
	FROM main.trial_intermediate_values
);
