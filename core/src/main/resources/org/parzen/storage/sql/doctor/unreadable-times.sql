SELECT study_name, number, 'has a time that can not be read: ''' || coalesce(iif(datetime(datetime_start) IS NULL, datetime_start, NULL), datetime_complete) || ''''
FROM trials LEFT JOIN studies USING (study_id)
WHERE (datetime_start IS NOT NULL AND (typeof(datetime_start) <> 'text' OR datetime(datetime_start) IS NULL))
	OR (datetime_complete IS NOT NULL AND (typeof(datetime_complete) <> 'text' OR datetime(datetime_complete) IS NULL))
ORDER BY trial_id;
