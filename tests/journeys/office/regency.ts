import { vi } from 'vitest'
import { instantOf } from '../../../src/domain/index.ts'
import { allowPairing, newPairingCode } from '../../../src/server/access/index.ts'
import { type Database, databaseAt } from '../../../src/server/db/index.ts'
import { aDatabase } from '../../builders/database.ts'
import { officers, seedPeople, staff } from '../../builders/regency.ts'
import { aRegencyProgram, type RegencyProgram } from '../../builders/regency-program.ts'

// A browser, a server and a database on two cores: a journey that is right must not fail for want of a turn.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

/** A regency of a journey's own: the whole program over a database of the run's PostgreSQL, nothing in its log. */
export interface Office {
  readonly url: string
  readonly database: Database
  readonly staff: typeof staff
  readonly officers: typeof officers
  /** A fresh code for one tablet of a village. */
  pairingCode(village: string): Promise<string>
  /** The server goes away, as when it is switched off; the database stays. */
  switchOff(): Promise<void>
  switchOn(): Promise<void>
  remove(): Promise<void>
}

/** Starts one. */
export async function anOffice(env: NodeJS.ProcessEnv = {}): Promise<Office> {
  const fresh = await aDatabase()
  const database = databaseAt(fresh.connectionString)
  let isOn = true
  let program = await aRegencyProgram({ DATABASE_URL: fresh.connectionString, DEMONSTRATION: 'off', ...env })
  await seedPeople(database)
  return {
    url: program.url,
    database,
    staff,
    officers,
    pairingCode: async (village) => {
      const code = newPairingCode()
      await database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
      return code
    },
    switchOff: async () => {
      isOn = false
      await program.kill('server')
    },
    switchOn: async () => {
      if (!isOn) program = await program.restart()
      isOn = true
    },
    remove: () => removeAll(program, database, fresh),
  }
}

async function removeAll(program: RegencyProgram, ...databases: Database[]): Promise<void> {
  await program.remove()
  for (const database of databases) await database.close()
}
