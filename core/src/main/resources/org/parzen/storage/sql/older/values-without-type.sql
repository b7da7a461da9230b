-- Up to 2.10 infinity is infinity, or the largest 32-bit number, as databases want it that have none:
-- within a hundred-thousandth, as Optuna's own upgrade takes it. A row without a value means nothing.
CREATE TEMP VIEW trial_values AS
SELECT
	trial_value_id,
	trial_id,
	objective,
	CASE WHEN type = 'FINITE' THEN value END AS value,
	type AS value_type
FROM (
	SELECT
		trial_value_id,
		trial_id,
		objective,
		value,
		CASE
			WHEN abs(value) <> 9e999 AND abs(abs(value) - 3.4028234663852886e38) > 3.4028234663852886e33
			THEN 'FINITE' WHEN value > 0 THEN 'INF_POS' ELSE 'INF_NEG'
		END AS type
	FROM main.trial_values
	WHERE value IS NOT NULL
);
