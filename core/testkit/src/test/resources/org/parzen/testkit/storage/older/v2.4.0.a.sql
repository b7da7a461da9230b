PRAGMA legacy_alter_table = ON;
CREATE TABLE study_directions (
	study_direction_id INTEGER NOT NULL,
	direction VARCHAR(8) NOT NULL,
	study_id INTEGER NOT NULL,
	objective INTEGER NOT NULL,
	PRIMARY KEY (study_direction_id),
	FOREIGN KEY(study_id) REFERENCES studies (study_id),
	UNIQUE (study_id, objective)
);
CREATE TABLE trial_intermediate_values (
	trial_intermediate_value_id INTEGER NOT NULL,
	trial_id INTEGER NOT NULL,
	step INTEGER NOT NULL,
	intermediate_value FLOAT NOT NULL,
	PRIMARY KEY (trial_intermediate_value_id),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id),
	UNIQUE (trial_id, step)
);
INSERT INTO study_directions (direction, study_id, objective) SELECT direction, study_id, 0 FROM studies;
INSERT INTO trial_intermediate_values (trial_id, step, intermediate_value) SELECT trial_id, step, value FROM trial_values;
DROP TABLE trial_values;
CREATE TABLE trial_values (
	trial_value_id INTEGER NOT NULL,
	trial_id INTEGER NOT NULL,
	value FLOAT,
	objective INTEGER NOT NULL,
	PRIMARY KEY (trial_value_id),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id),
	CONSTRAINT uq_trial_values_trial_id_objective UNIQUE (trial_id, objective)
);
INSERT INTO trial_values (trial_id, value, objective) SELECT trial_id, value, 0 FROM trials;
ALTER TABLE studies RENAME TO with_direction;
DROP INDEX ix_studies_study_name;
CREATE TABLE studies (
	study_id INTEGER NOT NULL,
	study_name VARCHAR(512) NOT NULL,
	PRIMARY KEY (study_id)
);
INSERT INTO studies SELECT study_id, study_name FROM with_direction;
DROP TABLE with_direction;
CREATE UNIQUE INDEX ix_studies_study_name ON studies (study_name);
ALTER TABLE trials DROP COLUMN value;
