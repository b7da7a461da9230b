UPDATE trial_params SET distribution_json = '{"name": "FloatDistribution", "attributes": {"step": null, "low": -5.0, "high": 5.0, "log": false}}' WHERE param_name = 'uniform';
UPDATE trial_params SET distribution_json = '{"name": "FloatDistribution", "attributes": {"step": null, "low": 1e-05, "high": 0.001, "log": true}}' WHERE param_name = 'log';
UPDATE trial_params SET distribution_json = '{"name": "FloatDistribution", "attributes": {"step": 2.0, "low": -6.0, "high": 6.0, "log": false}}' WHERE param_name = 'quantized';
UPDATE trial_params SET distribution_json = '{"name": "IntDistribution", "attributes": {"log": false, "step": 1, "low": 0, "high": 10}}' WHERE param_name = 'int';
UPDATE trial_params SET distribution_json = '{"name": "IntDistribution", "attributes": {"log": false, "step": 3, "low": 5, "high": 14}}' WHERE param_name = 'stepped';
UPDATE trial_params SET distribution_json = '{"name": "IntDistribution", "attributes": {"log": true, "step": 1, "low": 1, "high": 20}}' WHERE param_name = 'intlog';
