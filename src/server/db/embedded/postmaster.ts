import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../../problems.ts'
import type { Home } from './folder.ts'

/** What a running PostgreSQL writes about itself (`postmaster.pid`). */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** The PostgreSQL that says it runs on this cluster, or nothing; it may be long dead. */
export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(pidFile(home), 'utf8')).split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * A process number is used again after a restart of the machine; PostgreSQL would then refuse to start.
 * On Linux we can tell that the process is something else, and clear the stale file.
 */
export async function clearIfStale(home: Home, { pid }: Postmaster): Promise<void> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)
  if (name === undefined || name.trim() === 'postgres') return
  if ((await readPostmaster(home))?.pid === pid) await unlink(pidFile(home))
}

/** Stops a PostgreSQL that is not our child: fast shutdown, then waits until it has gone. */
export async function stopOrphan(home: Home, { pid }: Postmaster, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  signal(pid)
  while (Date.now() < until) {
    if ((await readPostmaster(home))?.pid !== pid) return true
    await pause(20)
  }
  return false
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

function pidFile(home: Home): string {
  return join(home.cluster, 'postmaster.pid')
}
