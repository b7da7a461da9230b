SELECT NULL, NULL, 'the table trials has rows that belong to no study: ' || count(*) FROM trials WHERE study_id IS NULL OR study_id NOT IN (SELECT study_id FROM studies) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table study_directions has rows that belong to no study: ' || count(*) FROM study_directions WHERE study_id NOT IN (SELECT study_id FROM studies) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table study_user_attributes has rows that belong to no study: ' || count(*) FROM study_user_attributes WHERE study_id IS NULL OR study_id NOT IN (SELECT study_id FROM studies) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table study_system_attributes has rows that belong to no study: ' || count(*) FROM study_system_attributes WHERE study_id IS NULL OR study_id NOT IN (SELECT study_id FROM studies) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_user_attributes has rows that belong to no trial: ' || count(*) FROM trial_user_attributes WHERE trial_id IS NULL OR trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_system_attributes has rows that belong to no trial: ' || count(*) FROM trial_system_attributes WHERE trial_id IS NULL OR trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_params has rows that belong to no trial: ' || count(*) FROM trial_params WHERE trial_id IS NULL OR trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_values has rows that belong to no trial: ' || count(*) FROM trial_values WHERE trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_intermediate_values has rows that belong to no trial: ' || count(*) FROM trial_intermediate_values WHERE trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0
UNION ALL
SELECT NULL, NULL, 'the table trial_heartbeats has rows that belong to no trial: ' || count(*) FROM trial_heartbeats WHERE trial_id NOT IN (SELECT trial_id FROM trials) HAVING count(*) > 0;
