import pg from 'pg'

/** Any fixed number; taken in the database `postgres` by the one server that uses this data folder. */
const lock = 3510_0002
const connectTimeout = 5_000

/** An open superuser session that holds the data folder for this server for as long as it lives. */
export interface Hold {
  readonly client: pg.Client
  release(): Promise<void>
}

/** `undefined` when another living server holds it; throws when PostgreSQL cannot be asked. */
export async function takeHold(superuserUrl: string, onEnd: () => void): Promise<Hold | undefined> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    connectionTimeoutMillis: connectTimeout,
    application_name: 'smart-kampung hold',
  })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [lock])
  if (!rows[0]?.held) {
    await client.end()
    return undefined
  }
  client.on('end', onEnd)
  return { client, release: () => client.off('end', onEnd).end() }
}
