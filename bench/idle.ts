import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { instantOf } from '../src/domain/index.ts'
import { allowPairing, newPairingCode } from '../src/server/access/index.ts'
import { addressOfRunning, databaseAt } from '../src/server/db/index.ts'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import { WireDevice } from '../tests/builders/wire-device.ts'
import type { Figure } from './report.ts'

const connections = 2_000
const tablets = 10
/** Long enough for a start, or for so many requests, to leave nothing to do. */
const rest = 3_000
const village = '35.10.01.2001'
/** On a signal the server collects its garbage and writes what it then holds. NODE_OPTIONS is parted at spaces. */
const measured =
  "--expose-gc --import=data:text/javascript,process.on('SIGUSR2',()=>{gc();gc();" +
  "const{writeFileSync,renameSync}=process.getBuiltinModule('node:fs'),to=process.env.MEMORY_FILE;" +
  "writeFileSync(to+'~',JSON.stringify(process.memoryUsage()));renameSync(to+'~',to)})"

/**
 * What an open live connection that has nothing to say makes the server hold: resident memory after a collection of
 * garbage, less what its heap then has free. Uncollected, two runs differed by twice the figure itself.
 */
export async function idleConnections(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-kampung-memory-'))
  const file = join(folder, 'memory.json')
  const regency = await aRegencyProgram({ DEMONSTRATION: 'off', NODE_OPTIONS: measured, MEMORY_FILE: file })
  const tokens = await tokensOf(regency)
  const before = await memoryOf(regency.pid, file)
  const sockets = []
  for (let n = 0; n < connections; n += 1) {
    sockets.push(await listening(new URL(regency.url), tokens[n % tablets] ?? ''))
  }
  const after = await memoryOf(regency.pid, file)
  for (const socket of sockets) socket.destroy()
  await regency.remove()
  await rm(folder, { recursive: true })
  const each = (of: (memory: Memory) => number) => (of(after) - of(before)) / 1_024 / connections
  const base = { floor: null, p95: null, target: 20, better: 'less' } as const
  const detail = {
    connections,
    'KiB of heap': each(({ heapUsed }) => heapUsed),
    'KiB resident': each(({ rss }) => rss),
  }
  return { ...base, what: 'an idle live connection', unit: 'KiB', median: each(held), detail }
}

type Memory = ReturnType<typeof process.memoryUsage>

function held({ rss, heapTotal, heapUsed }: Memory): number {
  return rss - heapTotal + heapUsed
}

async function memoryOf(pid: number, file: string): Promise<Memory> {
  await pause(rest)
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  while (!existsSync(file)) await pause(20)
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function tokensOf({ url, dataDir }: { readonly url: string; readonly dataDir: string }) {
  const database = databaseAt((await addressOfRunning(dataDir)) ?? '')
  const tokens: string[] = []
  for (let n = 0; n < tablets; n += 1) {
    const code = newPairingCode()
    await database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
    tokens.push((await new WireDevice(url).pair(code)).token)
  }
  await database.close()
  return tokens
}

async function listening({ hostname, port }: URL, token: string) {
  const socket = connect(Number(port), hostname)
  const head = [
    'GET /v1/poke HTTP/1.1',
    `host: ${hostname}`,
    `authorization: Device ${token}`,
    'ksp-version: 1',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', (data) =>
      String(data).startsWith('HTTP/1.1 200') ? resolve() : reject(new Error(String(data).slice(0, 200))),
    )
  })
  socket.on('data', () => {})
  return socket
}
