import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { instantOf } from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import { allowPairing, newPairingCode } from '../../src/server/access/index.ts'
import { addressOfRunning, type Database, databaseAt } from '../../src/server/db/index.ts'
import { aRegencyProgram } from '../../tests/builders/regency-program.ts'
import { residentMiB, usedBy, usedByFamily } from '../processes.ts'
import { spread } from '../report.ts'
import type { Filed } from './resident.ts'
import { StormTablet } from './tablet.ts'

/**
 * The storm: every tablet of the regency comes back at once after an outage, each with a backlog, while somebody at
 * one more tablet just wants to file a request. `--villages`, `--tablets` and `--events` make it smaller.
 */
const { values } = parseArgs({
  options: {
    villages: { type: 'string', default: '217' },
    tablets: { type: 'string', default: '3' },
    events: { type: 'string', default: '200' },
  },
})
const size = {
  villages: Number(values.villages),
  tablets: Number(values.tablets),
  events: Number(values.events),
}
/** Network comes back to all within a second (sync/engine/timing.ts, WAKE_SPREAD). */
const SPREAD = 1_000

const regency = await aRegencyProgram({ DEMONSTRATION: 'off' })
const database = databaseAt((await addressOfRunning(regency.dataDir)) ?? '')
try {
  const places = villages.slice(0, size.villages).map(({ code }) => code)
  say(`enrolling ${places.length * size.tablets + 1} tablets`)
  const tablets: StormTablet[] = []
  for (const village of places) {
    for (let n = 0; n < size.tablets; n += 1) tablets.push(await enrolled(village))
  }
  const [first = ''] = places
  const resident = fork(join(import.meta.dirname, 'resident.ts'), [regency.url, await codeFor(first)])
  await once(resident, 'message')
  for (const tablet of tablets) tablet.prepare(size.events)
  say('the storm begins')

  const peak = { memory: residentMiB(regency.pid) ?? 0 }
  const watch = setInterval(() => {
    peak.memory = Math.max(peak.memory, residentMiB(regency.pid) ?? 0)
  }, 250)
  const idle = peak.memory
  const load = loadavg()[0]
  const before = used()
  const began = performance.now()
  let handed = 0
  let lastHanded = 0
  const all = Promise.all(
    tablets.map(async (tablet) => {
      await pause(Math.random() * SPREAD)
      await tablet.comeBack()
      handed += 1
      if (handed === tablets.length) lastHanded = performance.now() - began
      return tablet.pullAll()
    }),
  )
  resident.send('begin')
  const pulled = await all
  const over = performance.now() - began
  const after = used()
  const { session, waits } = await stopped(resident)
  clearInterval(watch)

  const expected = tablets.length * size.events
  const found = await inLog(database)
  const pushes = tablets.flatMap(({ took }) => took)
  const result = {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version, load },
    tablets: tablets.length,
    events: expected,
    'seconds until all is in the log': lastHanded / 1_000,
    'events a second': expected / (lastHanded / 1_000),
    'seconds until every tablet has its village': over / 1_000,
    'events pulled': pulled.reduce((sum, count) => sum + count, 0),
    'push, ms': middleAndWorst(pushes),
    'one new request meanwhile, ms': { times: waits.length, ...middleAndWorst(waits), session },
    'asked to come back': tablets.reduce((sum, { busy }) => sum + busy, 0),
    'seconds of processor': spentSince(before, after),
    'server, MiB': { idle, most: peak.memory },
    'in the log': found,
  }
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/storm.json', `${JSON.stringify(result, null, 2)}\n`)
  say(JSON.stringify(result, null, 2))
  const isOnce = found.events === expected + waits.length && found.distinct === found.events
  say(isOnce ? 'everything is in the log exactly once' : 'SOMETHING IS MISSING OR DOUBLED')
  process.exitCode = isOnce ? 0 : 1
} finally {
  await database.close()
  await regency.remove()
}

async function codeFor(village: string): Promise<string> {
  const code = newPairingCode()
  await database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
  return code
}

async function enrolled(village: string): Promise<StormTablet> {
  const tablet = new StormTablet(regency.url)
  await tablet.enrol(await codeFor(village))
  return tablet
}

/** What a resident's tablet says of its requests once it is told to stop. */
async function stopped(tablet: ChildProcess): Promise<Filed> {
  const said = once(tablet, 'message')
  tablet.send('stop')
  const [filed]: Filed[] = await said
  if (!filed) throw new Error('the resident’s tablet said nothing')
  return filed
}

/** Milliseconds of processor of each program: the storm's own share is what no server has to bear. */
function used() {
  const postmaster = readFileSync(join(regency.dataDir, 'postgresql/cluster/postmaster.pid'), 'utf8')
  return {
    server: usedBy(regency.pid),
    PostgreSQL: usedByFamily(Number(postmaster.split('\n')[0])),
    clients: usedBy(process.pid),
  }
}

function spentSince(before: ReturnType<typeof used>, after: ReturnType<typeof used>) {
  return {
    server: (after.server - before.server) / 1_000,
    PostgreSQL: (after.PostgreSQL - before.PostgreSQL) / 1_000,
    clients: (after.clients - before.clients) / 1_000,
  }
}

async function inLog(from: Database): Promise<{ events: number; distinct: number }> {
  const { rows } = await from.pool.query(
    'SELECT count(*)::int AS events, count(DISTINCT id)::int AS distinct FROM event',
  )
  return rows[0]
}

function middleAndWorst(numbers: readonly number[]) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return { median: spread(sorted).median, p99: sorted[Math.floor((sorted.length - 1) * 0.99)] }
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
