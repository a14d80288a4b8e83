import { readFile, stat } from 'node:fs/promises'
import { codeOf, failed, ok, type Result } from '../../problems.ts'
import type { Home } from './folder.ts'

/** The user PostgreSQL runs as when we are root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** One of these is on every Linux and macOS; `postgres` is preferred because nothing else runs as it. */
const candidates = ['postgres', '_postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root. As root: whoever owns the existing cluster, else an unprivileged
 * user of this machine (none is created). As anybody else: nothing, it runs as ourselves.
 */
export async function chooseAccount(home: Home): Promise<Result<Account | undefined>> {
  const owner = await ownerOf(home.path)
  if (process.getuid?.() !== 0)
    return owner && owner.uid !== process.getuid?.() ? foreign(home) : ok(undefined)
  if (owner && owner.uid !== 0) return ok(owner)
  const users = await readUsers()
  const name = candidates.find((candidate) => users.has(candidate))
  return name
    ? ok(users.get(name))
    : failed(
        'POSTGRES_UNAVAILABLE',
        'PostgreSQL cannot run as root and this machine has no user "postgres" or "nobody". Start as an ordinary user, or set DATABASE_URL.',
      )
}

function foreign(home: Home): Result<never> {
  return failed(
    'DATA_DIR_NOT_WRITABLE',
    `The database folder ${home.path} belongs to another user. Start as the user who made it, or choose another folder with DATA_DIR.`,
  )
}

async function ownerOf(path: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(path)
    return { uid, gid }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function readUsers(): Promise<ReadonlyMap<string, Account>> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [name, , uid, gid] = line.split(':')
      // macOS spells nobody's id -2, which a process can only take as its unsigned twin.
      return name && uid && gid ? [[name, { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }]] : []
    }),
  )
}
