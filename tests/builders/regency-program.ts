import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Plan } from '../../src/server/demonstration/index.ts'
import { aProgram, type Program } from './program.ts'

/** The server as `npm start` runs it: its own process and its own PostgreSQL over a data folder of its own. */
export interface RegencyProgram {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** The secrets of the demonstration, where there is one. */
  readonly demonstration: Plan | null
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL of the server, and of PostgreSQL too unless told otherwise. */
  kill(what?: 'everything' | 'server'): Promise<void>
  /** The same data folder and port again, after `stop` or `kill`. */
  restart(): Promise<RegencyProgram>
  /** Ends it for good and removes its folder. */
  remove(): Promise<void>
}

type Place = { readonly program: Program; readonly dataDir: string; readonly env: NodeJS.ProcessEnv }

/** Starts one. `env` as in docs/operate.md; the built tablet is served where `npm run build` has made it. */
export async function aRegencyProgram(env: NodeJS.ProcessEnv = {}): Promise<RegencyProgram> {
  const program = await aProgram('src/server.ts')
  if (existsSync('dist/web'))
    await symlink(join(process.cwd(), 'dist/web'), join(dirname(program.path), 'web'))
  const folder = await mkdtemp(join(tmpdir(), 'smart-kampung-program-'))
  return start({ program, dataDir: join(folder, 'data'), env }, '0')
}

async function start(place: Place, port: string): Promise<RegencyProgram> {
  const { program, dataDir, env } = place
  const child = spawn(process.execPath, [program.path], {
    env: { ...process.env, PORT: port, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const url = await addressSaid(child)
  const kill = async (what: 'everything' | 'server' = 'everything') => {
    child.kill('SIGKILL')
    if (what === 'everything') await killPostmaster(dataDir)
    await closed
  }
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    demonstration: await demonstrationIn(dataDir),
    stop: async () => {
      child.kill('SIGINT')
      await closed
      return child.exitCode
    },
    kill,
    restart: () => start(place, new URL(url).port),
    remove: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill()
      await killPostmaster(dataDir)
      await rm(dirname(dataDir), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
      await program.remove()
    },
  }
}

/** Waits for the line that says where it answers. */
function addressSaid(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += String(part)
      const url = /Kiosk\s+(\S+?)\/\s[\s\S]*Stop with Ctrl-C/.exec(said)?.[1]
      if (url) resolve(url)
    })
    child.on('close', () => reject(new Error(`the server did not start:\n${said}`)))
  })
}

async function demonstrationIn(dataDir: string): Promise<Plan | null> {
  const path = join(dataDir, 'demonstration.json')
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : null
}

/** Kills this folder's PostgreSQL and waits until the system has reaped it. */
async function killPostmaster(dataDir: string): Promise<void> {
  const path = join(dataDir, 'postgresql/cluster/postmaster.pid')
  const first = existsSync(path) ? Number((await readFile(path, 'utf8')).split('\n')[0]) : 0
  if (!(first > 0) || !isAlive(first)) return
  process.kill(first, 'SIGKILL')
  while (isAlive(first)) await pause(20)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
