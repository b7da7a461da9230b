ALTER TABLE trials ADD COLUMN number INTEGER;
UPDATE trials SET number = (SELECT value_json FROM trial_system_attributes a WHERE a.trial_id = trials.trial_id AND "key" = '_number');
DELETE FROM trial_system_attributes WHERE "key" = '_number';
