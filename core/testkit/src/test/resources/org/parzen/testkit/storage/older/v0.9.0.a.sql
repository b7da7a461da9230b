CREATE TABLE studies (
	study_id INTEGER NOT NULL,
	study_name VARCHAR(512) NOT NULL,
	direction VARCHAR(8) NOT NULL,
	PRIMARY KEY (study_id),
	CONSTRAINT studydirection CHECK (direction IN ('NOT_SET', 'MINIMIZE', 'MAXIMIZE'))
);

CREATE UNIQUE INDEX ix_studies_study_name ON studies (study_name);

CREATE TABLE version_info (
	version_info_id INTEGER NOT NULL,
	schema_version INTEGER,
	library_version VARCHAR(256),
	PRIMARY KEY (version_info_id),
	CHECK (version_info_id=1)
);

CREATE TABLE study_user_attributes (
	study_user_attribute_id INTEGER NOT NULL,
	study_id INTEGER,
	"key" VARCHAR(512),
	value_json VARCHAR(2048),
	PRIMARY KEY (study_user_attribute_id),
	UNIQUE (study_id, "key"),
	FOREIGN KEY(study_id) REFERENCES studies (study_id)
);

CREATE TABLE study_system_attributes (
	study_system_attribute_id INTEGER NOT NULL,
	study_id INTEGER,
	"key" VARCHAR(512),
	value_json VARCHAR(2048),
	PRIMARY KEY (study_system_attribute_id),
	UNIQUE (study_id, "key"),
	FOREIGN KEY(study_id) REFERENCES studies (study_id)
);

CREATE TABLE trials (
	trial_id INTEGER NOT NULL,
	study_id INTEGER,
	state VARCHAR(8) NOT NULL,
	value FLOAT,
	datetime_start DATETIME,
	datetime_complete DATETIME,
	PRIMARY KEY (trial_id),
	FOREIGN KEY(study_id) REFERENCES studies (study_id)
);

CREATE TABLE trial_user_attributes (
	trial_user_attribute_id INTEGER NOT NULL,
	trial_id INTEGER,
	"key" VARCHAR(512),
	value_json VARCHAR(2048),
	PRIMARY KEY (trial_user_attribute_id),
	UNIQUE (trial_id, "key"),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id)
);

CREATE TABLE trial_system_attributes (
	trial_system_attribute_id INTEGER NOT NULL,
	trial_id INTEGER,
	"key" VARCHAR(512),
	value_json VARCHAR(2048),
	PRIMARY KEY (trial_system_attribute_id),
	UNIQUE (trial_id, "key"),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id)
);

CREATE TABLE trial_params (
	param_id INTEGER NOT NULL,
	trial_id INTEGER,
	param_name VARCHAR(512),
	param_value FLOAT,
	distribution_json VARCHAR(2048),
	PRIMARY KEY (param_id),
	UNIQUE (trial_id, param_name),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id)
);

CREATE TABLE trial_values (
	trial_value_id INTEGER NOT NULL,
	trial_id INTEGER,
	step INTEGER,
	value FLOAT,
	PRIMARY KEY (trial_value_id),
	UNIQUE (trial_id, step),
	FOREIGN KEY(trial_id) REFERENCES trials (trial_id)
);

INSERT INTO version_info VALUES (1, 11, '0.9.0');
INSERT INTO studies VALUES (1, 'search', 'MINIMIZE'), (2, 'untouched', 'NOT_SET'), (5, 'most', 'MAXIMIZE');
INSERT INTO study_user_attributes VALUES (1, 1, 'who', '"\u00e9mile"'), (2, 5, 'limit', 'Infinity');
INSERT INTO study_system_attributes VALUES (1, 1, 'dashboard:note_ver', '3');
INSERT INTO trials VALUES
	(1, 1, 'COMPLETE', 0.1, '2019-06-30 23:59:59.949090', '2019-07-01 00:00:01.010581'),
	(2, 1, 'PRUNED', 9e999, '2019-07-01 00:00:02.000000', '2019-07-01 00:00:03'),
	(4, 1, 'FAIL', NULL, '2019-07-01 00:00:04.000000', '2019-07-01 00:00:05.000000'),
	(5, 5, 'COMPLETE', -3.4028234663852886e38, '2019-07-01 00:00:06.000000', '2019-07-01 00:00:07.000000'),
	(9, 1, 'RUNNING', 0.7, '2019-07-01 00:00:08.000000', NULL);
INSERT INTO trial_system_attributes VALUES
	(1, 1, '_number', '0'),
	(2, 1, 'constraints', '[0.5, -1]'),
	(3, 2, '_number', '1'),
	(4, 4, '_number', '2'),
	(5, 5, '_number', '0'),
	(6, 9, '_number', '3');
INSERT INTO trial_user_attributes VALUES (1, 1, 'nan', 'NaN'), (2, 4, 'why', '"disk"');
INSERT INTO trial_params VALUES
	(1, 1, 'uniform', 0.30000000000000004, '{"name": "UniformDistribution", "attributes": {"low": -5, "high": 5}}'),
	(2, 1, 'log', 1e-05, '{"name": "LogUniformDistribution", "attributes": {"low": 1e-05, "high": 0.001}}'),
	(3, 1, 'quantized', 4.0, '{"name": "DiscreteUniformDistribution", "attributes": {"low": -6, "high": 6, "q": 2}}'),
	(4, 1, 'int', 7.0, '{"name": "IntUniformDistribution", "attributes": {"low": 0, "high": 10}}'),
	(5, 1, 'choice', 2.0, '{"name": "CategoricalDistribution", "attributes": {"choices": [-5, null, "a"]}}'),
	(6, 9, 'stepped', 8.0, '{"name": "IntUniformDistribution", "attributes": {"low": 5, "high": 14, "step": 3}}'),
	(7, 9, 'intlog', 4.0, '{"name": "IntLogUniformDistribution", "attributes": {"low": 1, "high": 20, "step": 1}}');
INSERT INTO trial_values VALUES (1, 1, 0, 0.5), (2, 1, 10, 3.4028234663852886e38), (3, 1, 20, -9e999), (4, 9, 0, 0.7);
