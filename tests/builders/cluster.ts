import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Embedded, migrate, readMigrations, startEmbedded } from '../../src/server/db/index.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Loopback port that answers with the run's `Cluster`. */
    clusterPort: number
  }
}

/** The one PostgreSQL of a test run, with an empty, migrated database to copy from. */
export interface Cluster {
  readonly connectionString: string
  readonly superuserUrl: string
  readonly template: string
}

const template = 'migrated'

/** Vitest's global setup: offers a cluster to every worker, and starts it when the first one asks. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: ReturnType<typeof start> | undefined
  const door = createServer((_request, response) => {
    started ??= start()
    started.then(
      ({ cluster }) => response.end(JSON.stringify(cluster)),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  const teardown = async () => {
    door.close()
    await (await started)?.stop()
  }
  return new Promise((resolve) => {
    door.listen(0, '127.0.0.1', () => {
      const address = door.address()
      if (address && typeof address === 'object') project.provide('clusterPort', address.port)
      resolve(teardown)
    })
  })
}

async function start(): Promise<{ cluster: Cluster; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-kampung-tests-'))
  const embedded = await startEmbedded(folder, (problem) => process.stderr.write(`${problem.message}\n`))
  if (!embedded.ok) throw new Error(embedded.problem.message)
  await makeTemplate(embedded.value)
  const { connectionString, superuserUrl } = embedded.value
  return {
    cluster: { connectionString, superuserUrl, template },
    stop: async () => {
      await embedded.value.stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function makeTemplate({ superuserUrl, connectionString }: Embedded): Promise<void> {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await superuser.query(`CREATE DATABASE ${template} OWNER smart_kampung`)
  await superuser.end()
  const url = new URL(connectionString)
  url.pathname = template
  const migrated = await migrate(url.href, await readMigrations())
  if (!migrated.ok) throw new Error(migrated.problem.message)
}
