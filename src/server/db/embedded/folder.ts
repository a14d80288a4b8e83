import { chown, lstat, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, failed, ok, type Result, reasonOf } from '../../problems.ts'
import type { Account } from './account.ts'

/** What the embedded PostgreSQL owns below DATA_DIR. */
export interface Home {
  readonly path: string
  readonly cluster: string
  /** The superuser's password, mode 0600. */
  readonly password: string
  readonly log: string
}

export function homeIn(dataDir: string, name = 'postgresql'): Home {
  const path = join(dataDir, name)
  return {
    path,
    cluster: join(path, 'cluster'),
    password: join(path, 'password'),
    log: join(path, 'postgresql.log'),
  }
}

/** Makes DATA_DIR if it is missing, and tries whether we may write into it. */
export async function prepareDataDir(dataDir: string): Promise<Result<void>> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await rm(await mkdtemp(join(dataDir, '.probe-')), { recursive: true })
    return ok(undefined)
  } catch (error) {
    return failed(
      'DATA_DIR_NOT_WRITABLE',
      `The data folder ${dataDir} cannot be written (${reasonOf(error)}). Give this user the right to write there, or choose another folder with DATA_DIR.`,
    )
  }
}

/** The cluster's major version, or nothing where there is no cluster yet. */
export async function majorVersionOf(home: Home): Promise<string | undefined> {
  try {
    return (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A home that root restored from a copy belongs to root; PostgreSQL wants to own it. */
export async function giveTo(path: string, account: Account): Promise<void> {
  try {
    const entry = await lstat(path)
    if (entry.uid !== account.uid && !entry.isSymbolicLink()) await chown(path, account.uid, account.gid)
    if (!entry.isDirectory()) return
    for (const name of await readdir(path)) await giveTo(join(path, name), account)
  } catch (error) {
    // A PostgreSQL that is just ending takes its files away.
    if (codeOf(error) !== 'ENOENT') throw error
  }
}
