CREATE INDEX trials_study_id_key ON trials (study_id);
