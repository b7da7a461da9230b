DELETE FROM trial_values WHERE value IS NULL;
ALTER TABLE trial_intermediate_values RENAME TO without_null;
CREATE TABLE trial_intermediate_values (
	trial_intermediate_value_id INTEGER NOT NULL,
	trial_id INTEGER NOT NULL,
	step INTEGER NOT NULL,
	intermediate_value FLOAT,
	PRIMARY KEY (trial_intermediate_value_id),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id),
	UNIQUE (trial_id, step)
);
INSERT INTO trial_intermediate_values SELECT * FROM without_null;
DROP TABLE without_null;
