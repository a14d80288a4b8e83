import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { failed, ok, type Result, reasonOf } from '../problems.ts'
import { type Statement, statement } from './statement.ts'
import type { SchemaTx, Tx } from './tx.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Beside this file in the source, beside the bundle in `dist` (the build copies it there). */
const ownMigrations = fileURLToPath(new URL('./migrations/', import.meta.url))
/** Any fixed number: every process that migrates this database takes the same lock. */
const lock = 3510_0001

/** The numbered files of a folder, in order; each room has its own hundred. A repeated number is a bug and throws. */
export async function readMigrations(folder: string = ownMigrations): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1])
      const isRepeated = files[index - 1]?.slice(0, 4) === file.slice(0, 4)
      if (Number.isNaN(number) || isRepeated) throw new Error(`migration ${file} has no number of its own`)
      return { number, name: file, sql: await readFile(`${folder}/${file}`, 'utf8') }
    }),
  )
}

/**
 * Brings the database to the newest migration, each in its own transaction; returns how many were applied.
 * Several processes may call it at once: one works, the others wait and then find nothing to do.
 */
export async function migrate(
  connectionString: string,
  migrations: readonly Migration[],
): Promise<Result<number>> {
  const client = new pg.Client({ connectionString, application_name: 'smart-kampung migrations' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    return await applyMissing(client, migrations)
  } catch (error) {
    return failed('DATABASE_UNREACHABLE', `The database could not be prepared: ${reasonOf(error)}.`)
  } finally {
    // Ends the session, and with it the lock.
    await client.end()
  }
}

const createTable = `CREATE TABLE IF NOT EXISTS schema_migrations (
  number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now())`
const record: Statement<unknown> = statement(
  'migration-record',
  'INSERT INTO schema_migrations (number, name, sha256) VALUES ($1, $2, $3)',
)
const holdMigrations: Statement<unknown> = statement('migrations-hold', 'SELECT pg_advisory_xact_lock($1)')

/** Keeps every other process from migrating until the transaction ends. */
export async function holdMigrating(tx: Tx): Promise<void> {
  await tx.run(holdMigrations, [lock])
}

/** Applies migrations inside a transaction of the caller's, in their order, to a schema that has none of them. */
export async function applyWithin(tx: SchemaTx, migrations: readonly Migration[]): Promise<void> {
  await tx.script(createTable)
  for (const migration of migrations) {
    await tx.script(migration.sql)
    await tx.run(record, recordOf(migration))
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<Result<number>> {
  await client.query(createTable)
  const { rows } = await client.query<Applied>(
    'SELECT number, name, sha256 FROM schema_migrations ORDER BY 1',
  )
  const mismatch = firstMismatch(rows, migrations)
  if (mismatch) return failed('DATABASE_NEWER', mismatch)
  const missing = migrations.filter(({ number }) => !rows.some((row) => row.number === number))
  for (const migration of missing) {
    const problem = await applyOne(client, migration)
    if (problem) return failed('MIGRATION_FAILED', problem)
  }
  return ok(missing.length)
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/** An applied migration never changes: that database would be unlike every new one. */
function firstMismatch(applied: readonly Applied[], migrations: readonly Migration[]): string | undefined {
  for (const { number, name, sha256 } of applied) {
    const ours = migrations.find((one) => one.number === number)
    if (!ours)
      return `The database was already used by a newer version (${name}). Install that version or later.`
    if (hashOf(ours) !== sha256)
      return `Migration ${ours.name} is not the one this database was made with (${name}). Restore the original file.`
  }
  return undefined
}

async function applyOne(client: pg.Client, migration: Migration): Promise<string | undefined> {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query(record.text, recordOf(migration))
    await client.query('COMMIT')
    return undefined
  } catch (error) {
    await client.query('ROLLBACK')
    return `Migration ${migration.name} failed and was undone: ${reasonOf(error)}.`
  }
}

function recordOf(migration: Migration): unknown[] {
  return [migration.number, migration.name, hashOf(migration)]
}

/** SHA-256 of a migration's text: what tells two of the same number apart. */
export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}
