import pg from 'pg'
import type { Database } from './database.ts'

/**
 * Works while no other process does what has the same number; where one does, not at all. The lock is a session's, which
 * ends with its process: nobody waits for one that was killed.
 */
export async function alone(
  { connectionString }: Pick<Database, 'connectionString'>,
  number: number,
  work: () => Promise<void>,
): Promise<void> {
  const session = new pg.Client({ connectionString, application_name: 'smart-kampung alone' })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query('SELECT pg_try_advisory_lock($1) AS got', [number])
    if (rows[0]?.got) await work()
  } finally {
    await session.end().catch(() => {})
  }
}
