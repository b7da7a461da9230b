-- Optuna beats once a minute or so while a trial runs; trials of Parzen's own are judged by their process.
SELECT study_name, number, 'is RUNNING, but whoever runs it has not been heard of since ' || heartbeat || ' UTC'
FROM trial_heartbeats JOIN trials USING (trial_id) LEFT JOIN studies USING (study_id)
WHERE state = 'RUNNING'
	AND datetime(heartbeat) < datetime('now', '-10 minutes')
	AND trial_id NOT IN (SELECT trial_id FROM trial_system_attributes WHERE "key" = 'parzen:worker')
ORDER BY trial_id;
