import type pg from 'pg'
import type { Statement, Values } from './statement.ts'

/** Whatever can be asked. */
export interface Reader {
  rows<Row>(statement: Statement<Row>, values?: Values): Promise<Row[]>
  /** The first row, or nothing. */
  row<Row>(statement: Statement<Row>, values?: Values): Promise<Row | undefined>
}

declare const transaction: unique symbol

/** An open read-write transaction: the only thing in the server that can write. */
export interface Tx extends Reader {
  readonly [transaction]: true
  /** How many rows the statement touched. */
  run(statement: Statement<unknown>, values?: Values): Promise<number>
}

/** An open transaction that may also run scripts of several statements: for what makes and remakes the schema. */
export interface SchemaTx extends Tx {
  script(sql: string): Promise<void>
}

/** Milliseconds. Past them the statement fails with a code that `isBusy` knows. */
export interface TxOptions {
  readonly statementTimeout?: number
  readonly lockTimeout?: number
}

/** A push must answer before its tablet gives up; waiting longer for a village's lock only queues more. */
const syncOptions = { statementTimeout: 5_000, lockTimeout: 2_000 }
const schemaLockTimeout = 10_000
/** A stopped process must not keep a village locked. */
const idleTimeout = 10_000

/** Runs `work` in one READ COMMITTED transaction: committed when it resolves, rolled back when it throws. */
export function inTransaction<Answer>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<Answer>,
  options: TxOptions = {},
): Promise<Answer> {
  const { statementTimeout, lockTimeout } = { ...syncOptions, ...options }
  const begin = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
    SET LOCAL statement_timeout = ${wholeMillis(statementTimeout)};
    SET LOCAL lock_timeout = ${wholeMillis(lockTimeout)};
    SET LOCAL idle_in_transaction_session_timeout = ${idleTimeout}`
  return between(pool, begin, (client) => work(client as Client & Tx))
}

/** The same with as long as it takes, for a transaction that remakes the schema. */
export function inSchemaTransaction<Answer>(
  pool: pg.Pool,
  work: (tx: SchemaTx) => Promise<Answer>,
): Promise<Answer> {
  const begin = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = ${schemaLockTimeout}`
  return between(pool, begin, (client) => work(client as Client & SchemaTx))
}

/** Runs `work` on one unchanging view of the whole database; nothing can be written. */
export function inSnapshot<Answer>(
  pool: pg.Pool,
  work: (reader: Reader) => Promise<Answer>,
): Promise<Answer> {
  return between(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work)
}

/** Single statements, each on whichever connection is free. */
export function readerOf(pool: pg.Pool): Reader {
  return new Client((query) => pool.query(query))
}

async function between<Answer>(
  pool: pg.Pool,
  begin: string,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const connection = await pool.connect()
  const client = new Client((query) => connection.query(query))
  try {
    await connection.query(begin)
    const answer = await work(client)
    client.end()
    await commit(connection)
    connection.release()
    return answer
  } catch (error) {
    client.end()
    await abandon(connection)
    throw error
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with a quiet ROLLBACK: never acknowledge that. */
async function commit(connection: pg.PoolClient): Promise<void> {
  const answer = await connection.query('COMMIT')
  if (answer.command !== 'COMMIT')
    throw new Error('a statement failed inside the transaction and was ignored')
}

async function abandon(connection: pg.PoolClient): Promise<void> {
  const usable = await connection.query('ROLLBACK').then(
    () => true,
    () => false,
  )
  connection.release(!usable)
}

function wholeMillis(millis: number): number {
  if (!Number.isSafeInteger(millis) || millis < 0) throw new RangeError(`not a timeout: ${millis}`)
  return millis
}

type Ask = (query: pg.QueryConfig) => Promise<pg.QueryResult>

class Client implements Reader {
  #ask: Ask | undefined

  constructor(ask: Ask) {
    this.#ask = ask
  }

  async rows<Row>(statement: Statement<Row>, values: Values = []): Promise<Row[]> {
    return (await this.#query(statement, values)).rows
  }

  async row<Row>(statement: Statement<Row>, values: Values = []): Promise<Row | undefined> {
    return (await this.rows(statement, values))[0]
  }

  async run(statement: Statement<unknown>, values: Values = []): Promise<number> {
    return (await this.#query(statement, values)).rowCount ?? 0
  }

  async script(sql: string): Promise<void> {
    await this.#open('a script')({ text: sql })
  }

  end(): void {
    this.#ask = undefined
  }

  #query({ name, text }: Statement<unknown>, values: Values): Promise<pg.QueryResult> {
    return this.#open(`"${name}"`)({ name, text, values: [...values] })
  }

  #open(what: string): Ask {
    if (!this.#ask) throw new Error(`${what} was asked of a transaction that has ended`)
    return this.#ask
  }
}
