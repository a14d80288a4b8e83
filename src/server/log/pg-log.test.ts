import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aLogDatabase, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf, now } from '../../../tests/builders/pushes.ts'
import { type Database, databaseAt } from '../db/index.ts'
import {
  appendByOfficer,
  appendPush,
  beginEpoch,
  epochOf,
  headOf,
  lastDseqOf,
  logOn,
  push,
  seedVillages,
} from './index.ts'

let database: Database
beforeAll(async () => {
  database = await aLogDatabase()
}, 60_000)
afterAll(() => database.close())

const life = (device: string) => ({ device, inc: idOf(`life of ${device}`) })

test('[I1] a transaction that fails after the append leaves nothing, and the same push then goes in', async () => {
  const village = aVillage()
  const one = aPush([aComplaint('a', 1), anEvent('bad', 2, { v: 9 })], { village })
  const dying = database.withTx(async (tx) => {
    await appendPush(logOn(tx), one)
    throw new Error('killed before the commit')
  })
  await expect(dying).rejects.toThrow('killed')
  expect(await headOf(database.read, village)).toMatchObject({ seq: 0 })
  expect(await lastDseqOf(database.read, village, life('d-one'))).toBe(0)
  expect(await push(database, one)).toMatchObject({ value: { head: 1, push: { lastDseq: 2 } } })
})

test('[I2] another process with the same database gives the stored verdicts', async () => {
  const village = aVillage()
  const one = aPush([aComplaint('a', 1), anEvent('bad', 2, { v: 9 })], { village })
  const first = await push(database, one)
  const restarted = databaseAt(database.connectionString)
  const again = await push(restarted, one).finally(() => restarted.close())
  expect(first.ok && again.ok && again.value.push).toEqual(first.ok && first.value.push)
  expect(again).toMatchObject({ value: { appended: 0 } })
})

test('a village that stays locked is BUSY, with nothing changed, while others go on', async () => {
  const [locked, free] = [aVillage(), aVillage()]
  const holder = new pg.Client({ connectionString: database.connectionString })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM village WHERE village_code = $1 FOR UPDATE', [locked])
  const waiting = push(database, aPush([aComplaint('a', 1)], { village: locked }))
  expect(await push(database, aPush([aComplaint('a', 1)], { village: free }))).toMatchObject({ ok: true })
  expect(await push(database, aPush([], { village: locked }))).toMatchObject({ ok: true })
  expect(await waiting).toEqual({ ok: false, problem: 'BUSY', detail: {} })
  await holder.end()
  expect(await push(database, aPush([aComplaint('a', 1)], { village: locked }))).toMatchObject({
    value: { head: 1 },
  })
})

test('every process hears of a new head once it is committed, and of nothing else', async () => {
  const village = aVillage()
  const heard: unknown[] = []
  const ear = new pg.Client({ connectionString: database.connectionString })
  ear.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
  await ear.connect()
  await ear.query('LISTEN poke')
  await push(database, aPush([anEvent('bad', 1, { v: 9 })], { village }))
  await push(database, aPush([], { village }))
  await push(database, aPush([aComplaint('a', 2)], { village }))
  await vi.waitFor(() => expect(heard).toEqual([{ v: village, head: 1 }]), 5_000)
  await ear.end()
})

test('what was refused is kept whole for an operator, what stood in the log already is not', async () => {
  const village = aVillage()
  await push(database, aPush([aComplaint('a', 1), anEvent('bad', 2, { v: 9, at: 'never' })], { village }))
  await push(database, aPush([aComplaint('a', 1)], { village, device: 'd-two' }))
  const { rows } = await database.pool.query(
    'SELECT device, dseq, payload FROM quarantine WHERE village_code = $1',
    [village],
  )
  expect(rows).toMatchObject([{ device: 'd-one', dseq: 2 }])
  expect(JSON.parse(rows[0].payload)).toMatchObject({ id: idOf('bad'), at: 'never' })
})

test('an officer is refused what the case does not allow, or what changed since it was seen', async () => {
  const village = aVillage()
  await push(database, aPush([aComplaint('a', 1)], { village }))
  const respond = {
    id: idOf('respond'),
    type: 'complaint.responded',
    v: 1,
    village,
    case: idOf('case a'),
    at: now,
    actor: { kind: 'officer', id: 'ani' },
    supersedes: null,
    attachments: [],
    data: {},
    pii: null,
  } as const
  const own = { village, drafts: [respond], seen: 1, actor: { kind: 'officer', id: 'ani' }, now } as const
  const as = (role: 'agency' | 'supervisor', changes: object = {}) =>
    appendByOfficer(database, { ...own, role, ...changes })
  expect(await as('agency')).toMatchObject({ problem: 'FORBIDDEN' })
  expect(await as('supervisor', { seen: 0 })).toMatchObject({ problem: 'STATE_CONFLICT', detail: { seq: 1 } })
  expect(await as('supervisor', { drafts: [{ ...respond, case: idOf('nowhere') }] })).toMatchObject({
    problem: 'NOT_FOUND',
  })
  expect(await as('supervisor')).toMatchObject({ value: { head: 2, seqs: [2] } })
  expect(await as('supervisor')).toMatchObject({ value: { head: 2, appended: 0, seqs: [2] } })
  const reopen = {
    ...respond,
    id: idOf('reclassify'),
    type: 'complaint.resolved',
    data: { outcome: 'fixed' },
  } as const
  expect(await as('supervisor', { drafts: [reopen] })).toMatchObject({
    problem: 'STATE_CONFLICT',
    detail: { seq: 2 },
  })
  expect(await as('supervisor', { drafts: [reopen], seen: 2 })).toMatchObject({ value: { head: 3 } })
})

test('a page is no heavier than two mebibytes, and the next one goes on where it ended', async () => {
  const village = aVillage()
  const pii = { salt: '00'.repeat(16), body: 'x'.repeat(60_000) }
  const heavy = (n: number) => anEvent(`heavy ${n}`, n, { case: idOf(`case ${n}`), pii })
  const events = Array.from({ length: 40 }, (_, n) => heavy(n + 1))
  await push(database, aPush(events, { village, pull: null }))
  const first = await push(database, aPush([], { village }))
  const page = first.ok ? first.value.pull : null
  expect(page).toMatchObject({ from: 1, to: 34, more: true })
  const pull = { epoch: null, cursor: 34, chain: page?.chain ?? '', limit: 1_000, reducer: 1 }
  const second = await push(database, aPush([], { village, pull }))
  expect(second).toMatchObject({ value: { pull: { from: 35, to: 40, more: false } } })
})

test('seeding again changes no log', async () => {
  const village = aVillage()
  await push(database, aPush([aComplaint('a', 1)], { village }))
  await seedVillages(database)
  expect(await headOf(database.read, village)).toMatchObject({ seq: 1 })
  const { rows } = await database.pool.query(
    'SELECT kind, count(*)::int AS n FROM village GROUP BY kind ORDER BY kind',
  )
  expect(rows).toEqual([
    { kind: 'desa', n: 189 },
    { kind: 'kelurahan', n: 28 },
  ])
})

test('every key of a table with village data begins with village_code', async () => {
  const { rows } = await database.pool.query(keysOfVillageData)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ columns }) => columns[0] !== 'village_code')).toEqual([])
})

test('[I9] a new life of the history has another epoch, and the server writes under it', async () => {
  const village = aVillage()
  const before = await epochOf(database.read)
  const epoch = await database.withTx(beginEpoch)
  expect(epoch).not.toBe(before)
  const answer = await push(
    database,
    aPush([], { village, pull: { epoch: before, cursor: 0, chain: '0'.repeat(64), limit: 1, reducer: 1 } }),
  )
  expect(answer).toMatchObject({ problem: 'EPOCH_CHANGED', detail: { epoch } })
})

/** Primary and unique keys (constraints and unique indexes alike) of our tables that have a village_code. */
const keysOfVillageData = `SELECT t.relname AS table, i.relname AS key, (
    SELECT array_agg(a.attname::text ORDER BY k.position)
    FROM unnest(x.indkey::smallint[]) WITH ORDINALITY AS k (number, position)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
  FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
  WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'village_code')
  ORDER BY 1, 2`
