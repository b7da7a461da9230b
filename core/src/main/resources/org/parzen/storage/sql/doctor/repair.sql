-- What rows mean where they contradict each other, in a file that holds all that could be read.
INSERT OR IGNORE INTO studies
SELECT DISTINCT study_id, 'recovered ' || study_id
FROM trials
WHERE study_id IS NOT NULL AND study_id NOT IN (SELECT study_id FROM studies);

DELETE FROM trials
WHERE study_id IS NULL
	OR study_id NOT IN (SELECT study_id FROM studies)
	OR state NOT IN ('RUNNING', 'COMPLETE', 'PRUNED', 'FAIL', 'WAITING');

DELETE FROM study_directions
WHERE study_id NOT IN (SELECT study_id FROM studies) OR direction NOT IN ('MINIMIZE', 'MAXIMIZE', 'NOT_SET');

DELETE FROM study_user_attributes
WHERE study_id IS NULL OR study_id NOT IN (SELECT study_id FROM studies) OR "key" IS NULL;

DELETE FROM study_system_attributes
WHERE study_id IS NULL OR study_id NOT IN (SELECT study_id FROM studies) OR "key" IS NULL;

DELETE FROM trial_user_attributes
WHERE trial_id IS NULL OR trial_id NOT IN (SELECT trial_id FROM trials) OR "key" IS NULL;

DELETE FROM trial_system_attributes
WHERE trial_id IS NULL OR trial_id NOT IN (SELECT trial_id FROM trials) OR "key" IS NULL;

DELETE FROM trial_heartbeats
WHERE trial_id NOT IN (SELECT trial_id FROM trials);

DELETE FROM trial_params
WHERE trial_id IS NULL
	OR trial_id NOT IN (SELECT trial_id FROM trials)
	OR param_name IS NULL
	OR param_value IS NULL
	OR typeof(param_value) NOT IN ('real', 'integer')
	OR NOT parzen_is_distribution(distribution_json);

DELETE FROM trial_values
WHERE trial_id NOT IN (SELECT trial_id FROM trials) OR typeof(objective) <> 'integer' OR objective < 0;

UPDATE trial_values SET value_type = 'FINITE'
WHERE typeof(value) IN ('real', 'integer') AND value_type <> 'FINITE';

UPDATE trial_values SET value = NULL
WHERE value IS NOT NULL AND typeof(value) NOT IN ('real', 'integer');

DELETE FROM trial_values
WHERE value IS NULL AND value_type NOT IN ('INF_POS', 'INF_NEG');

DELETE FROM trial_intermediate_values
WHERE trial_id NOT IN (SELECT trial_id FROM trials) OR typeof(step) <> 'integer';

UPDATE trial_intermediate_values SET intermediate_value_type = 'FINITE'
WHERE typeof(intermediate_value) IN ('real', 'integer') AND intermediate_value_type <> 'FINITE';

UPDATE trial_intermediate_values SET intermediate_value = NULL
WHERE intermediate_value IS NOT NULL AND typeof(intermediate_value) NOT IN ('real', 'integer');

UPDATE trial_intermediate_values SET intermediate_value_type = 'NAN'
WHERE intermediate_value IS NULL AND intermediate_value_type NOT IN ('INF_POS', 'INF_NEG', 'NAN');

-- Directions without gaps; those that are missing minimize, as many as the trials have values.
UPDATE study_directions SET objective = -1 - place.n
FROM (SELECT study_direction_id, row_number() OVER (PARTITION BY study_id ORDER BY objective) - 1 AS n FROM study_directions) AS place
WHERE place.study_direction_id = study_directions.study_direction_id AND objective <> n;

UPDATE study_directions SET objective = -1 - objective
WHERE objective < 0;

INSERT INTO study_directions (direction, study_id, objective)
SELECT 'MINIMIZE', study_id, objective
FROM (
	SELECT study_id, 0 AS objective FROM studies
	UNION
	SELECT study_id, objective FROM trial_values JOIN trials USING (trial_id) WHERE state = 'COMPLETE'
)
WHERE study_id NOT IN (SELECT study_id FROM study_directions)
ORDER BY study_id, objective;

DELETE FROM trial_values
WHERE objective >= (
	SELECT count(*) FROM study_directions JOIN trials USING (study_id) WHERE trials.trial_id = trial_values.trial_id
);

UPDATE trials SET state = 'FAIL'
WHERE state = 'COMPLETE'
	AND (SELECT count(*) FROM trial_values v WHERE v.trial_id = trials.trial_id)
		<> (SELECT count(*) FROM study_directions d WHERE d.study_id = trials.study_id);

UPDATE trials SET datetime_start = NULL
WHERE datetime_start IS NOT NULL AND (typeof(datetime_start) <> 'text' OR datetime(datetime_start) IS NULL);

UPDATE trials SET datetime_complete = NULL
WHERE datetime_complete IS NOT NULL AND (typeof(datetime_complete) <> 'text' OR datetime(datetime_complete) IS NULL);

-- The number of a trial is how many of its study are before it.
UPDATE trials SET number = place.n
FROM (SELECT trial_id, row_number() OVER (PARTITION BY study_id ORDER BY trial_id) - 1 AS n FROM trials) AS place
WHERE place.trial_id = trials.trial_id AND number IS NOT n;

UPDATE study_user_attributes SET value_json = parzen_json(value_json)
WHERE value_json IS NOT parzen_json(value_json);

UPDATE study_system_attributes SET value_json = parzen_json(value_json)
WHERE value_json IS NOT parzen_json(value_json);

UPDATE trial_user_attributes SET value_json = parzen_json(value_json)
WHERE value_json IS NOT parzen_json(value_json);

UPDATE trial_system_attributes SET value_json = parzen_json(value_json)
WHERE value_json IS NOT parzen_json(value_json);
