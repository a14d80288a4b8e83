import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { codeOf, failed, ok, type Result, reasonOf } from '../../problems.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { type Home, homeIn } from './folder.ts'
import { whereWeStand } from './standing.ts'

/**
 * Makes a new cluster under a draft name and renames it when it is whole: a first start that is killed
 * leaves no half-made database, and of two first starts at once either wins.
 */
export async function initialise(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Result<void>> {
  const draftPath = await mkdtemp(`${homeIn(dataDir).path}.new-`)
  const draft = homeIn(dataDir, basename(draftPath))
  try {
    await furnish(draft, account)
    await runInitdb(draft, binaries, account)
    await rename(draft.path, homeIn(dataDir).path)
    await flush(dataDir)
    return ok(undefined)
  } catch (error) {
    await rm(draft.path, { recursive: true, force: true })
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return ok(undefined)
    return failed(
      'POSTGRES_UNAVAILABLE',
      `The embedded PostgreSQL could not make its database in ${dataDir} (${reasonOf(error)}). Free some space there, choose another folder with DATA_DIR, or set DATABASE_URL.`,
    )
  }
}

async function furnish(draft: Home, account: Account | undefined): Promise<void> {
  await mkdir(draft.cluster, { mode: 0o700 })
  await writeFile(draft.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  await chmod(draft.path, 0o700)
  if (!account) return
  for (const path of [draft.path, draft.cluster, draft.password]) await chown(path, account.uid, account.gid)
}

async function runInitdb(draft: Home, { initdb }: Binaries, account: Account | undefined): Promise<void> {
  const { options, dataDirectory } = whereWeStand(draft, account)
  const args = [
    `--pgdata=${dataDirectory}`,
    '--username=postgres',
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
  ]
  await promisify(execFile)(initdb, args, options)
}

/** The rename itself must survive a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
