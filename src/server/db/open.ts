import type { ServerProblem } from '../problems.ts'
import { ok, type Result } from '../problems.ts'
import { type Database, databaseAt } from './database.ts'
import { startEmbedded } from './embedded/index.ts'
import { checkFitness } from './fitness.ts'
import { migrate, readMigrations } from './migrate.ts'

export interface DatabaseSettings {
  /** Where the embedded PostgreSQL lives. */
  readonly dataDir: string
  /** An existing PostgreSQL instead. */
  readonly databaseUrl?: string | undefined
}

/** Called when the database goes away while we run; the server can only stop. */
export type OnLost = (problem: ServerProblem) => void

/** Finds or starts the database, checks it, and migrates it to the newest schema. */
export async function openDatabase(settings: DatabaseSettings, onLost: OnLost): Promise<Result<Database>> {
  const place = settings.databaseUrl
    ? ok({ connectionString: settings.databaseUrl, stop: async () => {} })
    : await startEmbedded(settings.dataDir, onLost)
  if (!place.ok) return place
  const { connectionString, stop } = place.value
  const ready = await prepare(connectionString).catch(async (bug) => {
    await stop()
    throw bug
  })
  if (!ready.ok) {
    await stop()
    return ready
  }
  const database = databaseAt(connectionString)
  return ok({
    ...database,
    close: async () => {
      await database.close()
      await stop()
    },
  })
}

async function prepare(connectionString: string): Promise<Result<number>> {
  const fit = await checkFitness(connectionString)
  return fit.ok ? migrate(connectionString, await readMigrations()) : fit
}
