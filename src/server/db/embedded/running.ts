import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { codeOf } from '../../problems.ts'
import { homeIn } from './folder.ts'
import { readPostmaster } from './postmaster.ts'
import { DATABASE_NAME } from './role.ts'

const connectTimeout = 5_000

/**
 * The address of the embedded database that a running server holds on this data folder, for tools beside it; null
 * where none answers. The server's own role has a password that only the server knows, so this is the superuser's,
 * whose password lies in a file for the owner alone: never log it.
 */
export async function addressOfRunning(dataDir: string): Promise<string | null> {
  const home = homeIn(dataDir)
  const [postmaster, password] = await Promise.all([
    orNothing(readPostmaster(home)),
    orNothing(readFile(home.password, 'utf8')),
  ])
  if (!postmaster?.ready || password === undefined) return null
  const address = `postgres://postgres:${password.trim()}@127.0.0.1:${postmaster.port}/${DATABASE_NAME}`
  return (await answers(address)) ? address : null
}

/** What is missing or another user's: whoever then starts the database says what is wrong. */
function orNothing<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  return reading.catch((error) => {
    if (['ENOENT', 'EACCES'].includes(codeOf(error) ?? '')) return undefined
    throw error
  })
}

/** After a power cut the file still names a PostgreSQL that is long gone. */
async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectTimeout })
  client.on('error', () => {})
  return client
    .connect()
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => {}))
}
