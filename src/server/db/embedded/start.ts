import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProblem } from '../../problems.ts'
import { codeOf, failed, ok, type Result, reasonOf } from '../../problems.ts'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { giveTo, type Home, homeIn, majorVersionOf, prepareDataDir } from './folder.ts'
import { type Hold, takeHold } from './hold.ts'
import { initialise } from './initialise.ts'
import { clearIfStale, readPostmaster, stopOrphan } from './postmaster.ts'
import { lastWords, type Running, runPostgres, stopPostgres } from './run.ts'
import { supervise } from './supervise.ts'

export interface Embedded {
  /** The application's own role and database. */
  readonly connectionString: string
  /** For tests and tools: may create databases. */
  readonly superuserUrl: string
  stop(): Promise<void>
}
