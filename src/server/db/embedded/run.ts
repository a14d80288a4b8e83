import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Home } from './folder.ts'
import { readPostmaster } from './postmaster.ts'
import type { Site } from './site.ts'
import { whereWeStand } from './standing.ts'

/** Small, because tablets and this server share one modest machine; durable, always. */
const configuration = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '64MB',
  max_connections: '40',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  max_worker_processes: '4',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  io_method: 'sync',
  // After a crash: one call for the whole file system instead of one a file, seconds on slow disks.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Everything but errors of statements: their texts may carry personal data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}
/** A recovery after a crash reads at most max_wal_size, seconds even on a slow disk. */
const recoveryPatience = 120_000
const stopPatience = 20_000
const largestLog = 1_000_000

export interface Running {
  readonly port: number
  readonly child: ChildProcess
  readonly log: Log
}

/** Where this start's words begin in the log file. */
interface Log {
  readonly path: string
  readonly from: number
}

/** Starts PostgreSQL and waits until it accepts connections; a text says why it did not. */
export async function runPostgres({ home, binaries, account }: Site): Promise<Running | string> {
  const port = await findFreePort()
  const { options, dataDirectory } = whereWeStand(home, account)
  const settings = Object.entries(configuration).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, log } = await openLog(home)
  // Its own process group: Ctrl-C reaches us alone, and we stop it after the last request.
  const child = spawn(binaries.postgres, ['-D', dataDirectory, '-p', String(port), ...settings], {
    ...options,
    detached: true,
    stdio: ['ignore', file.fd, file.fd],
  })
  child.on('error', () => {})
  await file.close()
  return (await becomesReady(home, child)) ? { port, child, log } : lastWords(log)
}

/** Fast shutdown, as PostgreSQL's manual advises; past the patience the next start recovers instead. */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), stopPatience)
  await ended
  clearTimeout(late)
}

/** The most telling line that PostgreSQL wrote since this start, without its time. */
export async function lastWords({ path, from }: Log): Promise<string> {
  const text = (await readFile(path).catch(() => Buffer.of())).subarray(from).toString().trim()
  const lines = text.split('\n')
  const telling = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1)
  return telling?.replace(/^.*?(LOG|FATAL|PANIC): +/, '') || 'it said nothing'
}

async function becomesReady(home: Home, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + recoveryPatience
  while (!hasEnded(child) && Date.now() < until) {
    const postmaster = await readPostmaster(home)
    if (postmaster?.ready && postmaster.pid === child.pid) return true
    await pause(10)
  }
  await stopPostgres(child)
  return false
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function openLog({ log: path }: Home) {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  const grown = size > largestLog
  return { file: await open(path, grown ? 'w' : 'a', 0o600), log: { path, from: grown ? 0 : size } }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('the probe has no port')
  return address.port
}
