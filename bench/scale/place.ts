import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  type Database,
  databaseAt,
  type Migration,
  migrate,
  readMigrations,
  startEmbedded,
} from '../../src/server/db/index.ts'
import { seedVillages } from '../../src/server/log/index.ts'

/** A PostgreSQL of its own, for databases that are measured beside each other. */
export interface Place {
  readonly folder: string
  readonly postmaster: number
  /** A database with these migrations that knows the villages. */
  database(name: string, which?: (migration: Migration) => boolean): Promise<Database>
  /** One without any table. */
  empty(name: string): Promise<Database>
  remove(): Promise<void>
}

/** Starts one. */
export async function aPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-kampung-scale-'))
  const embedded = await startEmbedded(folder, ({ message }) => process.stderr.write(`${message}\n`))
  if (!embedded.ok) throw new Error(embedded.problem.message)
  const { superuserUrl, connectionString, stop } = embedded.value
  const pid = (await readFile(join(folder, 'postgresql/cluster/postmaster.pid'), 'utf8')).split('\n')[0]
  const empty = async (name: string) => {
    const superuser = new pg.Client({ connectionString: superuserUrl })
    await superuser.connect()
    await superuser.query(`CREATE DATABASE ${name} OWNER smart_kampung`).finally(() => superuser.end())
    const url = new URL(connectionString)
    url.pathname = name
    return databaseAt(url.href)
  }
  return {
    folder,
    postmaster: Number(pid),
    empty,
    database: async (name, which = () => true) => {
      const database = await empty(name)
      const migrated = await migrate(database.connectionString, (await readMigrations()).filter(which))
      if (!migrated.ok) throw new Error(migrated.problem.message)
      await seedVillages(database)
      return database
    },
    remove: async () => {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}
