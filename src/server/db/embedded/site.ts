import { failed, ok, type Result } from '../../problems.ts'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { giveTo, type Home, homeIn, majorVersionOf, prepareDataDir } from './folder.ts'
import { initialise } from './initialise.ts'

/** A data folder with a cluster in it, and what it takes to run it. */
export interface Site {
  readonly dataDir: string
  readonly home: Home
  readonly binaries: Binaries
  readonly account: Account | undefined
}

/** Finds or makes everything that PostgreSQL needs before it can be started. */
export async function prepareSite(dataDir: string): Promise<Result<Site>> {
  const home = homeIn(dataDir)
  const writable = await prepareDataDir(dataDir)
  if (!writable.ok) return writable
  const account = await chooseAccount(home)
  if (!account.ok) return account
  const binaries = await findBinaries(dataDir, account.value)
  if (!binaries.ok) return binaries
  const site = { dataDir, home, binaries: binaries.value, account: account.value }
  const furnished = await furnish(site)
  return furnished.ok ? ok(site) : furnished
}

async function furnish({ dataDir, home, binaries, account }: Site): Promise<Result<void>> {
  const made = await majorVersionOf(home)
  if (made === undefined) return initialise(dataDir, binaries, account)
  if (made !== binaries.majorVersion)
    return failed(
      'DATA_DIR_OTHER_VERSION',
      `The data folder ${dataDir} was made by PostgreSQL ${made}, this server brings ${binaries.majorVersion}. Use the version of the server that made it, or move the data with that version's pg_dump.`,
    )
  if (account) await giveTo(home.path, account)
  return ok(undefined)
}
