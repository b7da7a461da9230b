-- Up to 2.5 no trial has a heartbeat.
CREATE TEMP VIEW trial_heartbeats AS
SELECT 0 AS trial_heartbeat_id, 0 AS trial_id, '' AS heartbeat
WHERE 0;
