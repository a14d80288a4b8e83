import pg from 'pg'

/**
 * The schedule's own connections, which read columns as Graphile Worker wants them. A pool that it made itself would
 * lose its error handler before its last connection, and a database that stops just then would end the process.
 */
export function schedulePool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'smart-kampung schedule' })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

/** What was asked of the connection fails by itself. */
function ignore(): void {}
