import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject, vi } from 'vitest'
import { type Database, databaseAt } from '../../src/server/db/index.ts'
import type { Cluster } from './cluster.ts'

// The first file waits for the cluster, and every commit for the disk: whoever uses a database has time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A fresh migrated database for all tests of a file: `const database = freshDatabase()`, then `database()`. */
export function freshDatabase(): () => Database {
  let database: Database | undefined
  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(async () => {
    await database?.close()
  })
  return () => {
    if (!database) throw new Error('the database is there from the first test on')
    return database
  }
}

/** A fresh migrated database on the run's PostgreSQL, gone when it is closed. */
export async function aDatabase(): Promise<Database> {
  const cluster = await findCluster()
  return open(cluster, cluster.template)
}

/** The same without any table. */
export async function anEmptyDatabase(): Promise<Database> {
  return open(await findCluster(), 'template0')
}

async function open({ connectionString, superuserUrl }: Cluster, template: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER smart_kampung`)
  const url = new URL(connectionString)
  url.pathname = name
  const database = databaseAt(url.href)
  return {
    ...database,
    close: async () => {
      await database.close()
      await asSuperuser(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function findCluster(): Promise<Cluster> {
  const answer = await fetch(`http://127.0.0.1:${inject('clusterPort')}/`)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
