import { type Reader, type Statement, statement } from '../db/index.ts'

/** What is made anew by itself, or must not come back: sessions and tries end, snapshots belong to one epoch. */
const leftOut: readonly string[] = [
  'schema_migrations',
  'device_challenge',
  'device_session',
  'officer_session',
  'try_count',
  'snapshot',
  'snapshot_chunk',
]
/** What a server that has never been used holds already. */
const seeded: readonly string[] = ['history', 'village']

const ours: Statement<{ table: string }> = statement(
  'backup-tables',
  `WITH RECURSIVE ours AS (
    SELECT oid, relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
  ), named AS (
    SELECT oid, 0 AS depth FROM ours
    UNION
    SELECT c.conrelid, depth + 1 FROM named JOIN pg_constraint c ON confrelid = named.oid
    WHERE contype = 'f' AND conrelid <> confrelid AND conparentid = 0
  )
  SELECT relname AS table FROM ours JOIN named USING (oid) GROUP BY relname ORDER BY max(depth), relname`,
)

/** Every table of ours, each after those that it refers to. */
export async function allTables(reader: Reader): Promise<string[]> {
  return (await reader.rows(ours)).map(({ table }) => table)
}

/** The tables whose rows a backup holds. */
export async function savedTables(reader: Reader): Promise<string[]> {
  return (await allTables(reader)).filter((table) => !leftOut.includes(table))
}

/** Whether anybody has used this database. */
export async function isUsed(reader: Reader): Promise<boolean> {
  for (const table of await savedTables(reader)) {
    const hasRow: Statement<{ used: boolean }> = statement(
      `backup-used-${table}`,
      `SELECT EXISTS (SELECT FROM "${table}") AS used`,
    )
    if (!seeded.includes(table) && (await reader.row(hasRow))?.used) return true
  }
  return false
}
