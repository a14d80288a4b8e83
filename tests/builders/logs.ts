import { randomUUID } from 'node:crypto'
import { villages } from '../../src/domain/reference/index.ts'
import type { Database } from '../../src/server/db/index.ts'
import { epochOf, type LogTx, logOn, seedVillages } from '../../src/server/log/index.ts'
import { aDatabase } from './database.ts'
import { MemoryLog } from './memory-log.ts'

/** A log of either kind, for tests that must hold on both. */
export type AnyLog = {
  readonly epoch: string
  run<Value>(work: (tx: LogTx) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

/** A database that knows the villages and can keep time. */
export async function aLogDatabase(): Promise<Database> {
  const database = await aDatabase()
  await seedVillages(database)
  return database
}

/** The log on PostgreSQL. */
export async function aPgLog(): Promise<AnyLog> {
  const database = await aLogDatabase()
  return {
    epoch: await epochOf(database.read),
    run: (work) => database.withTx((tx) => work(logOn(tx))),
    close: () => database.close(),
  }
}

/** The log in memory. */
export async function aMemoryLog(): Promise<AnyLog> {
  const epoch = randomUUID()
  const memory = new MemoryLog(
    epoch,
    villages.map(({ code }) => code),
  )
  return { epoch, run: (work) => memory.transact(work), close: async () => {} }
}

let used = 0

/** A village that no other test of this file has written to. */
export function aVillage(): string {
  const next = villages[used % villages.length]
  used += 1
  if (!next) throw new Error('the reference data has villages')
  return next.code
}
