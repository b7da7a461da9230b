-- Up to 1.2 the number of a trial is its system attribute '_number', written in a transaction of its
-- own. Where that one never came, Optuna counts the trials before it.
CREATE TEMP VIEW trials AS
SELECT
	trial_id,
	coalesce(
		(SELECT CAST(value_json AS INTEGER) FROM main.trial_system_attributes AS said
			WHERE said.trial_id = trial.trial_id AND said."key" = '_number'),
		(SELECT count(*) FROM main.trials AS earlier
			WHERE earlier.study_id = trial.study_id AND earlier.trial_id < trial.trial_id)
	) AS number,
	study_id,
	state,
	datetime_start,
	datetime_complete
FROM main.trials AS trial;

CREATE TEMP VIEW trial_system_attributes AS
SELECT trial_system_attribute_id, trial_id, "key", value_json
FROM main.trial_system_attributes
WHERE "key" <> '_number';
