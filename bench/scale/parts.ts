import { readFileSync } from 'node:fs'
import type { Database } from '../../src/server/db/index.ts'
import { spread } from '../report.ts'
import type { Place } from './place.ts'
import { accepted, fill } from './pushes.ts'
import { WorkingVillage } from './village.ts'

const rounds = 15
const sizes = [
  { batch: 1, pushes: 200 },
  { batch: 50, pushes: 20 },
] as const

/**
 * The same pushes into tables in parts and into whole ones, in turns over one connection each: the backend's processor
 * time, which a busy machine disturbs least. Ratio of each round's two, the middle of all. Both hold the same villages
 * before, and know how much that is: a plan that was made for empty tables is not what is measured.
 */
export async function partsBesideWhole(place: Place) {
  const whole = await place.database('whole', ({ name }) => !/-(partitions|by-village)\.sql$/.test(name))
  const parts = await place.database('parts')
  for (const database of [whole, parts]) {
    await fill(place, database, { events: 20_000, batch: 50 })
    await database.pool.query('ANALYZE')
  }
  const found: Record<string, unknown> = {}
  for (const { batch, pushes } of sizes) {
    const times: { whole: Spent; parts: Spent }[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const turns = [
        { what: 'whole', database: whole },
        { what: 'parts', database: parts },
      ] as const
      const took = { whole: nothing, parts: nothing }
      for (const { what, database } of round % 2 === 0 ? turns : turns.toReversed()) {
        took[what] = await spentOn(database, batch, pushes)
      }
      times.push(took)
    }
    const warm = times.slice(1)
    const middle = (of: (one: (typeof warm)[number]) => number) => round3(spread(warm.map(of)).median)
    found[`pushes of ${batch}`] = {
      'whole: PostgreSQL, ms': middle((one) => one.whole.postgresql),
      'whole: all, ms': middle((one) => one.whole.all),
      'parts beside whole, PostgreSQL': middle((one) => one.parts.postgresql / one.whole.postgresql),
      'parts beside whole, all': middle((one) => one.parts.all / one.whole.all),
    }
  }
  await Promise.all([whole.close(), parts.close()])
  return found
}

/** Milliseconds of processor a push: the backend's, and with it this process's. */
type Spent = { readonly postgresql: number; readonly all: number }

const nothing: Spent = { postgresql: 0, all: 0 }

async function spentOn(database: Database, batch: number, count: number): Promise<Spent> {
  const village = new WorkingVillage('35.10.05.2002')
  const pushes = Array.from({ length: count }, () => village.push(batch))
  const { rows } = await database.pool.query('SELECT pg_backend_pid() AS pid')
  const before = { postgresql: onCore(rows[0].pid), own: process.cpuUsage() }
  for (const one of pushes) await accepted(database, one)
  const { user, system } = process.cpuUsage(before.own)
  const postgresql = (onCore(rows[0].pid) - before.postgresql) / count
  return { postgresql, all: postgresql + (user + system) / 1_000 / count }
}

/** Linux counts a process's time on a core to the nanosecond. */
function onCore(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

function round3(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
