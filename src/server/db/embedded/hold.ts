import pg from 'pg'

/** Any fixed number; taken in the database `postgres` by the one server that uses this data folder. */
const lock = 3510_0002
const connectTimeout = 5_000
const label = 'smart-kampung server '

/** An open superuser session that holds the data folder for this server for as long as it lives. */
export interface Hold {
  readonly client: pg.Client
  release(): Promise<void>
}

/**
 * Takes the data folder for process `pid`; `undefined` when another living server has it. Unlike a file,
 * a session ends with its process. Throws when PostgreSQL cannot be asked.
 */
export async function takeHold(superuserUrl: string, pid: number): Promise<Hold | undefined> {
  const client = await connect(superuserUrl, `${label}${pid}`)
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lock])
  if (rows[0]?.held) return { client, release: () => client.end() }
  await client.end()
  return undefined
}

/** The process number of the server that holds the data folder, if it can be told. */
export async function holderOf(superuserUrl: string): Promise<string | undefined> {
  const client = await connect(superuserUrl, 'smart-kampung')
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [lock],
  )
  await client.end()
  return rows[0]?.name.replace(label, '')
}

async function connect(connectionString: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: connectTimeout,
    application_name: name,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}
