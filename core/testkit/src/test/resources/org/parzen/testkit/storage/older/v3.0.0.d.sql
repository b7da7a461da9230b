ALTER TABLE trial_values ADD COLUMN value_type VARCHAR(7) NOT NULL DEFAULT 'FINITE';
UPDATE trial_values SET value = NULL, value_type = 'INF_POS' WHERE value > 3.4e38;
UPDATE trial_values SET value = NULL, value_type = 'INF_NEG' WHERE value < -3.4e38;
