import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { instantOf } from '../../../src/domain/index.ts'
import { allowPairing, newPairingCode } from '../../../src/server/access/index.ts'
import { addressOfRunning, type Database, databaseAt } from '../../../src/server/db/index.ts'
import { aRegencyProgram } from '../../builders/regency-program.ts'

// A browser, a server and a database on two cores: a journey that is right must not fail for want of a turn.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

/** A commit takes a tenth of a second longer to be durable, so that a kill can fall before that. */
const slowDisk = 'commit_delay = 100000\ncommit_siblings = 0\n'

/** A regency with a PostgreSQL of its own, so that both can be killed. */
export interface StandaloneOffice {
  readonly url: string
  /** A fresh code for one tablet of a village. */
  pairingCode(village: string): Promise<string>
  /** Looks into the database as it is now; it has another address after each start. */
  look<Seen>(at: (database: Database) => Promise<Seen>): Promise<Seen>
  /** SIGKILL of the server and of PostgreSQL, then both again over what they left. */
  killAndRestart(): Promise<void>
  remove(): Promise<void>
}

/** Starts one, with nothing in its log; after its first kill it has a slow disk. */
export async function aStandaloneOffice(): Promise<StandaloneOffice> {
  let program = await aRegencyProgram({ DATABASE_URL: '', DEMONSTRATION: 'off' })
  await appendFile(join(program.dataDir, 'postgresql/cluster/postgresql.auto.conf'), slowDisk)
  const look: StandaloneOffice['look'] = (at) => lookAt(program.dataDir, at)
  return {
    url: program.url,
    look,
    pairingCode: async (village) => {
      const code = newPairingCode()
      await look((database) =>
        database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now()))),
      )
      return code
    },
    killAndRestart: async () => {
      await program.kill()
      program = await program.restart()
    },
    remove: () => program.remove(),
  }
}

/** Looks into the database that a running server holds on a data folder. */
export async function lookAt<Seen>(
  dataDir: string,
  at: (database: Database) => Promise<Seen>,
): Promise<Seen> {
  const address = await addressOfRunning(dataDir)
  if (address === null) throw new Error('no database runs')
  const database = databaseAt(address)
  return at(database).finally(() => database.close())
}
