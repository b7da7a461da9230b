ALTER TABLE trial_intermediate_values ADD COLUMN intermediate_value_type VARCHAR(7) NOT NULL DEFAULT 'FINITE';
UPDATE trial_intermediate_values SET intermediate_value = NULL, intermediate_value_type = 'INF_POS' WHERE intermediate_value > 3.4e38;
UPDATE trial_intermediate_values SET intermediate_value = NULL, intermediate_value_type = 'INF_NEG' WHERE intermediate_value < -3.4e38;
