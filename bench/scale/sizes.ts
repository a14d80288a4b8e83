import { readFileSync } from 'node:fs'
import type { Database } from '../../src/server/db/index.ts'

/** Bytes on disk of a table with all its parts, their indexes and what lies aside, a row. */
const bytesOf = (
  table: string,
) => `SELECT count(*)::int AS rows, (SELECT sum(pg_total_relation_size(inhrelid))::float8
  FROM pg_inherits WHERE inhparent = '${table}'::regclass) AS bytes FROM ${table}`

/** What lies on disk of an event and of a case. */
export async function sizes({ pool }: Database) {
  const each = async (table: string) => {
    const { rows } = await pool.query<{ rows: number; bytes: number }>(bytesOf(table))
    return { rows: rows[0]?.rows ?? 0, each: Math.round((rows[0]?.bytes ?? 0) / (rows[0]?.rows ?? 1)) }
  }
  const [event, aCase] = await Promise.all([each('event'), each('case_state')])
  return { events: event.rows, 'an event': event.each, cases: aCase.rows, 'a case': aCase.each }
}

/** Memory that a backend which has written for a while shares with nobody; null where the system does not say. */
export async function backendMiB({ pool }: Database): Promise<number | null> {
  const { rows } = await pool.query('SELECT pg_backend_pid() AS pid')
  try {
    const rollup = readFileSync(`/proc/${rows[0].pid}/smaps_rollup`, 'utf8')
    const own = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce(
      (sum, [, kB]) => sum + Number(kB),
      0,
    )
    return Math.round((own / 1_024) * 10) / 10
  } catch {
    return null
  }
}
