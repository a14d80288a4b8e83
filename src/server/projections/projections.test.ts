import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLogDatabase, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf } from '../../../tests/builders/pushes.ts'
import { later, pack, satisfactionOf } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { push } from '../log/index.ts'
import { getCase, listCases, listSatisfaction, listStopped, listVillages } from './index.ts'

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

test('what people answered stands village by village beside how many could have, and in no list of cases', async () => {
  const village = aVillage()
  await threeComplaints(village)
  const survey = (name: string, dseq: number, scores: number[], at: string) =>
    anEvent(name, dseq, {
      type: 'survey.answered',
      case: idOf(`case ${name}`),
      actor: { kind: 'resident' },
      at,
      data: { service: 'complaint', scores, assisted: false },
      pii: null,
    })
  const good = [4, 4, 4, 4, 4, 4, 4, 4, 4]
  const mixed = [1, 2, 3, 4, 3, 3, 3, 3, 3]
  const today = '2026-11-23T17:00:00.000Z'
  const events = [
    survey('first', 5, good, today),
    survey('second', 6, mixed, today),
    { ...survey('again', 7, [1, 1, 1, 1, 1, 1, 1, 1, 1], today), case: idOf('case first') },
  ]
  await push(database, aPush(events, { village, pull: null }))
  const since = async (at: string) =>
    (await listSatisfaction(database.read, at)).find((one) => one.village === village)
  const found = await since('2026-01-01T00:00:00.000Z')
  expect(found).toMatchObject({ sums: [5, 6, 7, 8, 7, 7, 7, 7, 7], answers: 2, finished: 1 })
  expect(satisfactionOf(found?.sums ?? [], 2, 1)).toMatchObject({ index: 84.72, grade: 'B', enough: true })
  expect(await since(later(halfPastSix, 1))).toMatchObject({ sums: [], answers: 0, finished: 0 })
  const { cases } = await listCases(database.read, village, {}, page, halfPastSix)
  expect(cases.map(({ kind }) => kind)).toEqual(['complaint', 'complaint', 'complaint'])
  expect(await listVillages(database.read, { now: halfPastSix, subjects: null })).toContainEqual(
    expect.objectContaining({ village, open: 2, late: 1 }),
  )
})
