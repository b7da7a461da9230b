CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES ('v1.2.0.a');
UPDATE version_info SET schema_version = 12, library_version = '1.2.0';
INSERT INTO trials VALUES (10, 1, 'WAITING', NULL, NULL, NULL);
INSERT INTO trial_system_attributes VALUES (8, 10, '_number', '4'), (9, 10, 'fixed_params', '{"uniform": 1}');
