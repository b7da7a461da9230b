-- Up to 2.3 a study has one objective, and its direction stands beside its name.
CREATE TEMP VIEW study_directions AS
SELECT study_id AS study_direction_id, direction, study_id, 0 AS objective
FROM main.studies;
