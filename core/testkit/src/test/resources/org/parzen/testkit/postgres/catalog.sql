SELECT line FROM (
SELECT concat_ws(' ', 'column', table_name, ordinal_position, column_name, udt_name,
    character_maximum_length, is_nullable, column_default) AS line
  FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL
SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'p', 'u', 'f')
UNION ALL
SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public'
UNION ALL
SELECT concat_ws(' ', 'enum', typname, string_agg(enumlabel, ' ' ORDER BY enumsortorder))
  FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname
UNION ALL
SELECT concat_ws(' ', 'sequence', sequencename, data_type, start_value, increment_by)
  FROM pg_sequences WHERE schemaname = 'public'
) AS lines ORDER BY line COLLATE "C"
