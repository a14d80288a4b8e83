import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { instantOf } from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import { allowPairing, newPairingCode } from '../../src/server/access/index.ts'
import { addressOfRunning, type Database, databaseAt } from '../../src/server/db/index.ts'
import { aRegencyProgram } from '../../tests/builders/regency-program.ts'
import { residentMiB } from '../processes.ts'
import { spread } from '../report.ts'
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
/** A resident every quarter of a second. */
const PROBE_EVERY = 250
/** Network comes back to all within a second (sync/engine/timing.ts, WAKE_SPREAD). */
const SPREAD = 1_000

const regency = await aRegencyProgram({ DEMONSTRATION: 'off' })
const database = databaseAt((await addressOfRunning(regency.dataDir)) ?? '')
try {
  const places = villages.slice(0, size.villages).map(({ code }) => code)
  say(`enrolling ${places.length * size.tablets + 1} tablets`)
  const tablets: StormTablet[] = []
  for (const village of places) {
    for (let n = 0; n < size.tablets; n += 1) tablets.push(await enrolled(regency.url, database, village))
  }
  const [first = ''] = places
  const resident = await enrolled(regency.url, database, first)
  for (const tablet of tablets) tablet.prepare(size.events)
  say('the storm begins')

  const peak = { memory: residentMiB(regency.pid) ?? 0 }
  const watch = setInterval(() => {
    peak.memory = Math.max(peak.memory, residentMiB(regency.pid) ?? 0)
  }, 250)
  const idle = peak.memory
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
  const filing = residents(resident, () => lastHanded > 0)
  const pulled = await all
  const over = performance.now() - began
  const waits = await filing
  clearInterval(watch)

  const expected = tablets.length * size.events
  const found = await inLog(database)
  const pushes = spread(tablets.flatMap(({ took }) => took))
  const single = spread(waits)
  const result = {
    at: new Date().toISOString(),
    machine: { cores: cpus().length, model: cpus()[0]?.model, node: process.version },
    tablets: tablets.length,
    events: expected,
    'seconds until all is in the log': lastHanded / 1_000,
    'events a second': expected / (lastHanded / 1_000),
    'seconds until every tablet has its village': over / 1_000,
    'events pulled': pulled.reduce((sum, count) => sum + count, 0),
    'push, ms': {
      median: pushes.median,
      p99: rank(
        tablets.flatMap(({ took }) => took),
        0.99,
      ),
    },
    'one new request meanwhile, ms': { times: waits.length, median: single.median, p99: rank(waits, 0.99) },
    'asked to come back': tablets.reduce((sum, { busy }) => sum + busy, 0),
    'server, MiB': { idle, most: peak.memory },
    'in the log': found,
  }
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/storm.json', `${JSON.stringify(result, null, 2)}\n`)
  say(JSON.stringify(result, null, 2))
  const once = found.events === expected + waits.length && found.distinct === found.events
  say(once ? 'everything is in the log exactly once' : 'SOMETHING IS MISSING OR DOUBLED')
  process.exitCode = once ? 0 : 1
} finally {
  await database.close()
  await regency.remove()
}

async function enrolled(url: string, into: Database, village: string): Promise<StormTablet> {
  const code = newPairingCode()
  await into.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
  const tablet = new StormTablet(url)
  await tablet.enrol(code)
  return tablet
}

/** One new request after another, until all backlogs are in; how long each took. */
async function residents(tablet: StormTablet, isOver: () => boolean): Promise<number[]> {
  await tablet.comeBack()
  const waits: number[] = []
  while (!isOver()) {
    const began = performance.now()
    await tablet.hand(tablet.bodyOf(1))
    waits.push(performance.now() - began)
    await pause(PROBE_EVERY)
  }
  return waits
}

async function inLog(from: Database): Promise<{ events: number; distinct: number }> {
  const { rows } = await from.pool.query(
    'SELECT count(*)::int AS events, count(DISTINCT id)::int AS distinct FROM event',
  )
  return rows[0]
}

function rank(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * at)] ?? Number.NaN
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
