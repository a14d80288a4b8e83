import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { instantOf } from '../src/domain/index.ts'
import { allowPairing, newPairingCode } from '../src/server/access/index.ts'
import { addressOfRunning, databaseAt } from '../src/server/db/index.ts'
import { aRegencyProgram, type RegencyProgram } from '../tests/builders/regency-program.ts'
import { WireDevice } from '../tests/builders/wire-device.ts'
import { aPage } from './page.ts'
import { residentMiB } from './processes.ts'
import { type Figure, spread } from './report.ts'

/** Confirmed on one tablet → in the village's copy of another, by way of the server's log. Both are open and seen. */
export async function shownElsewhere(
  browser: Browser,
  { url }: RegencyProgram,
  codes: readonly string[],
  times: number,
): Promise<Figure> {
  const pages = await Promise.all(codes.slice(0, 2).map(() => aPage(browser, url)))
  const [one, other] = pages
  if (!one || !other) throw new Error('two tablets are needed')
  for (const [at, page] of pages.entries()) {
    await page.evaluate((code) => window.bench.bootstrap(code), codes[at] ?? '')
    await page.evaluate(() => window.bench.settled())
  }
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    const { at, on } = await one.evaluate(() => window.bench.fileOne())
    took.push((await other.evaluate((id) => window.bench.seen(id), on)) - at)
  }
  for (const page of pages) await page.context().close()
  const what = 'shown on another tablet'
  return { what, unit: 'ms', ...spread(took), floor: null, target: 100, better: 'less', detail: { times } }
}

const connections = 2_000
const tablets = 10
/** Long enough for garbage of the beginning to be gone. */
const rest = 8_000

/** What an open live connection that has nothing to say costs the server. */
export async function idleConnections(): Promise<Figure | null> {
  const regency = await aRegencyProgram({ DEMONSTRATION: 'off' })
  const database = databaseAt((await addressOfRunning(regency.dataDir)) ?? '')
  const tokens: string[] = []
  for (let n = 0; n < tablets; n += 1) {
    const code = newPairingCode()
    await database.withTx((tx) => allowPairing(tx, '35.10.01.2001', code, instantOf(Date.now())))
    tokens.push((await new WireDevice(regency.url).pair(code)).token)
  }
  await pause(rest)
  const before = residentMiB(regency.pid)
  const sockets = []
  for (let n = 0; n < connections; n += 1) {
    sockets.push(await listening(new URL(regency.url), tokens[n % tablets] ?? ''))
  }
  await pause(rest)
  const after = residentMiB(regency.pid)
  for (const socket of sockets) socket.destroy()
  await database.close()
  await regency.remove()
  if (before === null || after === null) return null
  const each = ((after - before) * 1_024) / connections
  const base = { floor: null, p95: null, target: 20, better: 'less' } as const
  const detail = { connections, 'MiB before': before, 'MiB with them': after }
  return { ...base, what: 'an idle live connection', unit: 'KiB', median: each, detail }
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
