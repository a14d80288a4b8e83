-- The tables that grow with a village's work, in eight parts each by the hash of village_code: a village lies whole in
-- the same part of every one, so that vacuum and indexes stay small. Why eight: docs/scale.md.

-- Makes a table that has village_code first in its keys a partitioned one; its rows, keys and indexes stay.
CREATE OR REPLACE FUNCTION partition_by_village(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keys_and_indexes text[];
  definition text;
BEGIN
  SELECT array_agg(made ORDER BY part, made) INTO keys_and_indexes FROM (
    SELECT 1 AS part, format('ALTER TABLE %I ADD CONSTRAINT %I %s', name, conname, pg_get_constraintdef(oid)) AS made
    FROM pg_constraint WHERE conrelid = name::regclass AND contype IN ('p', 'u', 'f')
    UNION ALL
    SELECT 2, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = name::regclass
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
  ) AS all_of_them;

  CREATE SCHEMA whole;
  EXECUTE format('ALTER TABLE %I SET SCHEMA whole', name);
  EXECUTE format('CREATE TABLE %I (LIKE whole.%I INCLUDING ALL EXCLUDING INDEXES) PARTITION BY HASH (village_code)',
    name, name);
  FOR part IN 0..7 LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
      name || '_' || part, name, part);
  END LOOP;
  EXECUTE format('INSERT INTO %I SELECT * FROM whole.%I', name, name);
  EXECUTE format('DROP TABLE whole.%I', name);
  DROP SCHEMA whole;
  FOREACH definition IN ARRAY keys_and_indexes LOOP
    EXECUTE definition;
  END LOOP;
END $$;

SELECT partition_by_village(name) FROM unnest(ARRAY['village', 'event', 'device_inc', 'verdict', 'quarantine',
  'case_state', 'snapshot', 'snapshot_chunk', 'blob']) AS name;
