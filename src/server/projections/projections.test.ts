import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLogDatabase, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf } from '../../../tests/builders/pushes.ts'
import { pack } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { push } from '../log/index.ts'
import { getCase, listCases, listStopped, listVillages } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await aLogDatabase()
}, 60_000)
afterAll(() => database.close())

/** Told at two, at half past two and at ten to three; the first is resolved at once. */
async function threeComplaints(village: string): Promise<void> {
  const told = (name: string, dseq: number, at: string) =>
    aComplaint(name, dseq, { at: `2026-11-24T${at}:00.000Z` })
  const resolved = { case: idOf('case a'), type: 'complaint.resolved', data: { outcome: 'fixed' } }
  const events = [
    told('a', 1, '02:00'),
    told('b', 2, '02:30'),
    told('c', 3, '02:50'),
    anEvent('d', 4, resolved),
  ]
  await push(database, aPush(events, { village, pull: null }))
}

const page = { offset: 0, limit: 10 }
const halfPastSix = '2026-11-24T06:30:00.000Z'

test('a village counts its open and its late cases; late is what is due by now', async () => {
  const village = aVillage()
  await threeComplaints(village)
  const at = async (now: string, subjects: string[] | null = null) =>
    (await listVillages(database.read, { now, subjects })).find((one) => one.village === village)
  expect(await at('2026-11-24T06:29:59.999Z')).toMatchObject({ head: 4, open: 2, late: 0, needsAttention: 0 })
  expect(await at(halfPastSix)).toMatchObject({ open: 2, late: 1, waiting: 0, lastContactAt: null })
  expect(await at(halfPastSix, ['water'])).toMatchObject({ open: 0, late: 0 })
  expect(await listVillages(database.read, { now: halfPastSix, subjects: null })).toHaveLength(217)
})

test('a list shows open cases by what is due next, then closed ones, and only what was asked for', async () => {
  const village = aVillage()
  await threeComplaints(village)
  const list = async (filters: Parameters<typeof listCases>[2], some = page) => {
    const { cases, more } = await listCases(database.read, village, filters, some, halfPastSix)
    return [...cases.map((one) => one.case), more]
  }
  const [a, b, c] = ['a', 'b', 'c'].map((name) => idOf(`case ${name}`))
  expect(await list({})).toEqual([b, c, a, false])
  expect(await list({}, { offset: 1, limit: 1 })).toEqual([c, true])
  expect(await list({ state: 'late' })).toEqual([b, false])
  expect(await list({ state: 'closed' })).toEqual([a, false])
  expect(
    await list({ state: 'open', subjects: ['road'], kind: 'complaint', statuses: ['submitted'] }),
  ).toEqual([b, c, false])
  expect(await list({ subjects: ['water'] })).toEqual([false])
  expect(await list({ kind: 'request' })).toEqual([false])
})

test('[I7] a case is found under its own village only, and one whose opening is missing is not listed', async () => {
  const [village, other] = [aVillage(), aVillage()]
  await threeComplaints(village)
  await push(database, aPush([anEvent('early', 1, { case: idOf('healing') })], { village, device: 'd-two' }))
  expect(await getCase(database.read, village, idOf('case a'))).toMatchObject({ status: 'resolved' })
  expect(await getCase(database.read, other, idOf('case a'))).toBeNull()
  expect(await getCase(database.read, village, idOf('healing'))).toMatchObject({ kind: 'unopened' })
  expect((await listCases(database.read, village, {}, page, halfPastSix)).cases).toHaveLength(3)
})

test('what was refused counts until somebody has put it right; an answer that is refused again counts alone', async () => {
  const village = aVillage()
  const stopped = async () =>
    (await listStopped(database.read)).find((one) => one.village === village) ?? 'nothing'
  const wrong = { type: 'complaint.resolved', data: { outcome: 'nonsense' } }
  const note = { pii: pack({ note: '"supersedes":null' }, '00112233445566778899aabbccddeeff') }
  await push(database, aPush([anEvent('a', 1, wrong), anEvent('b', 2, wrong)], { village, pull: null }))
  expect(await stopped()).toMatchObject({ refused: 2, held: 0 })
  await push(
    database,
    aPush([anEvent('a2', 3, { ...wrong, supersedes: idOf('a') })], { village, minted: 3, pull: null }),
  )
  expect(await stopped()).toMatchObject({ refused: 2 })
  const good = ['a2', 'b'].map((name, at) =>
    anEvent(`${name} good`, 4 + at, { ...note, supersedes: idOf(name) }),
  )
  await push(database, aPush(good, { village, minted: 5, pull: null }))
  expect(await stopped()).toBe('nothing')
})
