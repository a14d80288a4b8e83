import pg from 'pg'
import { columnTypes } from './columns.ts'
import { inSnapshot, inTransaction, type Reader, readerOf, type Tx, type TxOptions } from './tx.ts'

export interface Database {
  /** Reads on connections that PostgreSQL itself keeps read-only. */
  readonly read: Reader
  /** One READ COMMITTED transaction; see `inTransaction`. Throws what PostgreSQL throws: ask `isBusy`. */
  withTx<Answer>(work: (tx: Tx) => Promise<Answer>, options?: TxOptions): Promise<Answer>
  /** Several reads of one unchanging view of the database. */
  withSnapshot<Answer>(work: (reader: Reader) => Promise<Answer>): Promise<Answer>
  /** For libraries that bring their own SQL (the schedule) or LISTEN; holds the password: never log it. */
  readonly connectionString: string
  /** The writing connections themselves, for what cannot be said in a `Tx` (health, metrics). */
  readonly pool: pg.Pool
  /** Waits for running queries, then closes every connection (and the embedded PostgreSQL). */
  close(): Promise<void>
}

/** A backend costs PostgreSQL about 5 MB; one village's pushes queue on its lock anyway. */
const mostWriters = 10
/** Dashboards must not take the connections that tablets push through. */
const mostReaders = 5
const connectTimeout = 5_000
/**
 * What writes asks for rows of one village by their keys, whichever it is: one plan does for all. Left to itself,
 * PostgreSQL plans anew each time to know the partition beforehand, which cost a third of a push of one event.
 */
const plannedOnce = '-c plan_cache_mode=force_generic_plan'
/** A dashboard's query that takes longer is a missing index. */
const readTimeout = 15_000

/** Pools over a database that `openDatabase` has found fit; connects on first use. */
export function databaseAt(connectionString: string): Database {
  const pool = poolOf({ connectionString, max: mostWriters, options: plannedOnce })
  const readers = poolOf({
    connectionString,
    max: mostReaders,
    statement_timeout: readTimeout,
    options: '-c default_transaction_read_only=on',
  })
  return {
    read: readerOf(readers),
    withTx: (work, options) => inTransaction(pool, work, options),
    withSnapshot: (work) => inSnapshot(readers, work),
    connectionString,
    pool,
    close: async () => {
      await Promise.all([pool.end(), readers.end()])
    },
  }
}

function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'smart-kampung',
    connectionTimeoutMillis: connectTimeout,
    types: columnTypes,
    ...config,
  })
  // A lost connection fails its own query; unheard, the event would end the process besides.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

function ignore(): void {}
