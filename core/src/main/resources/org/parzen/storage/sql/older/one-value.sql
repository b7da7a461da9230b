-- Up to 2.3 the value of a trial stands beside its state, and the table 'trial_values' holds reports.
-- A missing report was not-a-number. Infinity is infinity, or the largest 32-bit number (see
-- values-without-type.sql).
CREATE TEMP VIEW trial_values AS
SELECT
	trial_id AS trial_value_id,
	trial_id,
	0 AS objective,
	CASE WHEN type = 'FINITE' THEN value END AS value,
	type AS value_type
FROM (
	SELECT
		trial_id,
		value,
		CASE
			WHEN abs(value) <> 9e999 AND abs(abs(value) - 3.4028234663852886e38) > 3.4028234663852886e33
			THEN 'FINITE' WHEN value > 0 THEN 'INF_POS' ELSE 'INF_NEG'
		END AS type
	FROM main.trials
	WHERE value IS NOT NULL
);

CREATE TEMP VIEW trial_intermediate_values AS
SELECT
	trial_value_id AS trial_intermediate_value_id,
	trial_id,
	step,
	CASE WHEN type = 'FINITE' THEN value END AS intermediate_value,
	type AS intermediate_value_type
FROM (
	SELECT
		trial_value_id,
		trial_id,
		step,
		value,
		CASE
			WHEN value IS NULL THEN 'NAN'
			WHEN abs(value) <> 9e999 AND abs(abs(value) - 3.4028234663852886e38) > 3.4028234663852886e33
			THEN 'FINITE' WHEN value > 0 THEN 'INF_POS' ELSE 'INF_NEG'
		END AS type
	FROM main.trial_values
	WHERE trial_id IS NOT NULL AND step IS NOT NULL
);
