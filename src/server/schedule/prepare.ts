import { Logger, runMigrations } from 'graphile-worker'
import type { Database } from '../db/index.ts'
import { schedulePool } from './pool.ts'

/** Graphile Worker tells every job it runs; what fails is told by `onFault` instead. */
export const quiet = new Logger(() => () => {})

/** Makes the schedule's own schema, or brings it up to date; several processes may call it at once. */
export async function prepareSchedule({ connectionString }: Database): Promise<void> {
  const pgPool = schedulePool(connectionString, 1)
  await runMigrations({ pgPool, logger: quiet }).finally(() => pgPool.end())
}
