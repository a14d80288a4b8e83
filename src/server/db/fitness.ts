import pg from 'pg'
import { codeOf, failed, ok, type Result, reasonOf } from '../problems.ts'

const oldestVersion = 15
const connectTimeout = 5_000

/** Asks a database once whether we can live on it: reachable, new enough, and durable on commit. */
export async function checkFitness(connectionString: string): Promise<Result<void>> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectTimeout })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } =
      await client.query<Fitness>(`SELECT current_setting('server_version_num')::int AS version,
      current_setting('server_version') AS spelled, current_setting('server_encoding') AS encoding,
      current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`)
    const fitness = rows[0]
    return fitness ? judge(fitness) : failed('DATABASE_REFUSED', 'The database did not tell its version.')
  } catch (error) {
    return describe(error, connectionString)
  } finally {
    await client.end().catch(() => {})
  }
}

interface Fitness {
  readonly version: number
  readonly spelled: string
  readonly encoding: string
  readonly fsync: string
  readonly commit: string
}

function judge({ version, spelled, encoding, fsync, commit }: Fitness): Result<void> {
  if (version < oldestVersion * 10_000)
    return failed(
      'DATABASE_TOO_OLD',
      `The database is PostgreSQL ${spelled}; version ${oldestVersion} or later is needed. Upgrade it, or leave DATABASE_URL unset to use the embedded one.`,
    )
  if (encoding !== 'UTF8')
    return failed(
      'DATABASE_REFUSED',
      `The database's encoding is ${encoding}. Create it with ENCODING 'UTF8'.`,
    )
  if (fsync !== 'on' || commit === 'off')
    return failed(
      'DATABASE_NOT_DURABLE',
      `The database may forget what it has confirmed (fsync=${fsync}, synchronous_commit=${commit}). Set both to on.`,
    )
  return ok(undefined)
}

function describe(error: unknown, connectionString: string): Result<void> {
  const where = addressOf(connectionString)
  if (codeOf(error)?.startsWith('28'))
    return failed(
      'DATABASE_REFUSED',
      `The database at ${where} refuses this user or password. Check DATABASE_URL.`,
    )
  if (codeOf(error) === '3D000')
    return failed(
      'DATABASE_REFUSED',
      `The server at ${where} has no such database. Create it, or check DATABASE_URL.`,
    )
  return failed(
    'DATABASE_UNREACHABLE',
    `The database at ${where} cannot be reached (${reasonOf(error)}). Start it, or check DATABASE_URL.`,
  )
}

/** Host, port and database, without user and password. */
function addressOf(connectionString: string): string {
  const { hostname, port, pathname } = new URL(connectionString)
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`
}
