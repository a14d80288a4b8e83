import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aLogDatabase, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf } from '../../../tests/builders/pushes.ts'
import { type ComplaintCase, isCase, later, MINUTE, millisOf } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { headOf, inLog, push } from '../log/index.ts'
import { getCase } from '../projections/index.ts'
import { recordMissed, type Schedule, startSchedule } from './index.ts'

let database: Database
const running: Schedule[] = []
beforeAll(async () => {
  database = await aLogDatabase()
}, 60_000)
afterEach(async () => {
  await Promise.all(running.splice(0).map((schedule) => schedule.stop()))
})
afterAll(() => database.close())

const clock = () => new Date().toISOString()
const start = (tidy = async () => {}) => {
  const faults: unknown[] = []
  running.push(startSchedule(database, { clock, tidy, onFault: (fault) => faults.push(fault) }))
  return faults
}

/** Told to a kiosk `minutesAgo`; its answer is promised within four hours. */
async function aComplaintTold(village: string, at: string): Promise<void> {
  const complaint = aComplaint(`${village} a`, 1, { at })
  const answer = await push(database, aPush([complaint], { village, pull: null }, { now: clock() }))
  if (!answer.ok) throw new Error(answer.problem)
}

async function missedOf(village: string): Promise<ComplaintCase['missed']> {
  const state = await getCase(database.read, village, idOf(`case ${village} a`))
  if (!isCase(state)) throw new Error('the case is open')
  return state.missed
}

const watched = async (village: string): Promise<number> => {
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS n FROM case_state WHERE village_code = $1 AND watch_at IS NOT NULL',
    [village],
  )
  return rows[0].n
}

const fourHoursBefore = (instant: string) => later(instant, -240 * MINUTE)

test('a promise that nobody kept is put on record once, when it falls due', async () => {
  const village = aVillage()
  const due = later(clock(), 1_500)
  await aComplaintTold(village, fourHoursBefore(due))
  expect(await watched(village)).toBe(1)
  const faults = start()
  await vi.waitFor(async () => expect(await missedOf(village)).toHaveLength(2), {
    timeout: 20_000,
    interval: 50,
  })
  expect(await missedOf(village)).toEqual([
    { metric: 'firstResponse', due, heldUp: false },
    { metric: 'resolution', due, heldUp: false },
  ])
  const { rows } = await database.pool.query(
    'SELECT received_at AS at FROM event WHERE village_code = $1 AND seq > 1',
    [village],
  )
  expect(rows).toHaveLength(2)
  for (const { at } of rows) expect(millisOf(at) - millisOf(due)).toBeGreaterThanOrEqual(0)
  expect(await watched(village)).toBe(0)
  expect(faults).toEqual([])
})

test('what fell due while no server ran is recorded at the next start, once though several start', async () => {
  const villages = [aVillage(), aVillage()]
  const due = later(clock(), -MINUTE)
  for (const village of villages) await aComplaintTold(village, fourHoursBefore(due))
  const faults = [start(), start(), start()]
  const all = async () => (await Promise.all(villages.map(missedOf))).flat()
  await vi.waitFor(async () => expect(await all()).toHaveLength(4), { timeout: 20_000, interval: 50 })
  await Promise.all(running.splice(0).map((schedule) => schedule.stop()))
  expect((await all()).every(({ heldUp }) => heldUp)).toBe(true)
  for (const village of villages) expect(await headOf(database.read, village)).toMatchObject({ seq: 3 })
  expect(faults).toEqual([[], [], []])
})

test('a promise that was kept in time is watched no longer', async () => {
  const village = aVillage()
  await aComplaintTold(village, clock())
  const on = {
    case: idOf(`case ${village} a`),
    type: 'complaint.resolved',
    data: { outcome: 'fixed' },
    at: clock(),
  }
  await push(database, aPush([anEvent(`${village} b`, 2, on)], { village, pull: null }, { now: clock() }))
  expect(await watched(village)).toBe(0)
})

test('a database that fails is reported and asked again, and a case that fails holds up no other', async () => {
  const [bad, good] = [aVillage(), aVillage()]
  const due = later(clock(), -MINUTE)
  for (const village of [bad, good]) await aComplaintTold(village, fourHoursBefore(due))
  await database.pool.query(`UPDATE case_state SET state = '{' WHERE village_code = $1`, [bad])
  const faults = start()
  await vi.waitFor(async () => expect(await missedOf(good)).toHaveLength(2), {
    timeout: 20_000,
    interval: 50,
  })
  expect(faults.length).toBeGreaterThan(0)
  await database.pool.query(`UPDATE case_state SET watch_at = NULL WHERE village_code = $1`, [bad])
})

test('what is to be put in order is looked at when a process starts', async () => {
  const tidy = vi.fn(async () => {})
  const faults = start(tidy)
  await vi.waitFor(() => expect(tidy).toHaveBeenCalledTimes(1), { timeout: 20_000 })
  expect(faults).toEqual([])
})

test('recording twice at once, or an hour later, records once', async () => {
  const village = aVillage()
  const due = later(clock(), -MINUTE)
  await aComplaintTold(village, fourHoursBefore(due))
  const watched = { village, case: idOf(`case ${village} a`) }
  const record = (now: string) => inLog(database, (tx) => recordMissed(tx, watched, now))
  await Promise.all([record(clock()), record(clock()), record(later(clock(), MINUTE))])
  expect(await missedOf(village)).toHaveLength(2)
  expect(await record(later(clock(), 60 * MINUTE))).toMatchObject({ value: { head: 3, appended: 0 } })
})
