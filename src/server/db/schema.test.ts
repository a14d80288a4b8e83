import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { type Statement, statement } from './index.ts'

const database = freshDatabase()

/** Every table of ours with its columns, constraints and indexes, one a line. */
const schema: Statement<{ line: string }> = statement(
  'schema-lines',
  `WITH ours AS (
    SELECT oid, relname FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
  ), lines AS (
    SELECT relname, 0 AS part, 0 AS place, 'TABLE ' || relname
      || coalesce(' PARTITION BY ' || pg_get_partkeydef(oid) || ' IN ' ||
        (SELECT count(*) FROM pg_inherits WHERE inhparent = oid), '') AS line FROM ours
    UNION ALL
    SELECT relname, 1, attnum, '  ' || attname || ' ' || format_type(atttypid, atttypmod)
      || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
      || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '')
    FROM ours JOIN pg_attribute ON attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    UNION ALL
    SELECT ours.relname, 2, 0, '  ' || pg_get_constraintdef(c.oid)
    FROM ours JOIN pg_constraint c ON conrelid = ours.oid AND contype <> 'n'
    UNION ALL
    SELECT ours.relname, 3, 0, '  ' || pg_get_indexdef(indexrelid)
    FROM ours JOIN pg_index ON indrelid = ours.oid
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
  )
  SELECT line FROM lines ORDER BY relname COLLATE "C", part, place, line COLLATE "C"`,
)

test('the migrations make the schema that schema.sql shows (`vitest -u` writes it after a new migration)', async () => {
  const lines = await database().read.rows(schema)
  const text = `-- What the migrations make; written by schema.test.ts.\n${lines.map(({ line }) => line).join('\n')}\n`
  await expect(text).toMatchFileSnapshot('schema.sql')
})
