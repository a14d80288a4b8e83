import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aComplaint, anEvent, idOf } from '../../../tests/builders/pushes.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import { aFile, has, named, uploaded } from '../../../tests/builders/uploads.ts'
import { okay, WireDevice } from '../../../tests/builders/wire-device.ts'
import type { SnapshotAnswer } from '../../protocol/index.ts'

/** A statement as it reached PostgreSQL. */
type Said = { readonly text: string; readonly values: readonly unknown[] }
type Node = { readonly [key: string]: unknown; readonly Plans?: readonly Node[] }

let regency: Regency
beforeAll(async () => {
  regency = await aRegency()
}, 60_000)
afterAll(() => regency.stop())

/** Every statement that any connection of this process sends meanwhile, once each. */
async function listen(work: () => Promise<void>): Promise<Said[]> {
  const said = new Map<string, Said>()
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  for (const [query] of spy.mock.calls as unknown as [Partial<Said> | string][]) {
    if (typeof query === 'object' && query.text !== undefined)
      said.set(query.text, { text: query.text, values: query.values ?? [] })
  }
  spy.mockRestore()
  return [...said.values()]
}

/** All that a tablet asks while it works: a session, a greeting, pushes good and bad, pulls, a snapshot, its pokes. */
async function aTabletsDay(tablet: WireDevice): Promise<void> {
  await tablet.renew()
  await okay(await tablet.get('/v1/hello'))
  await okay(await tablet.get('/v1/catalogue'))
  const photo = aFile('photo')
  const on = { case: idOf('case a') }
  const events = [
    aComplaint('a', 1, { attachments: [named(photo)] }),
    anEvent('b', 2, on),
    anEvent('bad', 3, { v: 9 }),
  ]
  await tablet.push(events)
  await tablet.push(events)
  await okay(
    await tablet.sync(tablet.body([anEvent('c', 4, { ...on, supersedes: idOf('bad') })], { pull: null })),
  )
  const resolved = { ...on, type: 'complaint.resolved', data: { outcome: 'fixed' } }
  await okay(
    await tablet.sync(tablet.body([anEvent('d', 5, resolved)], { pull: { ...tablet.pull(), limit: 1 } })),
  )
  await okay(await tablet.sync(tablet.body([])))
  expect(await uploaded(tablet, photo)).toMatchObject({ status: 204 })
  expect(await has(tablet, photo)).toBe(true)
  const { chunks }: SnapshotAnswer = await okay(await tablet.get('/v1/snapshot'))
  expect((await tablet.get(`/v1/chunk/${chunks[0]?.sha256}`)).status).toBe(200)
  const poke = await tablet.get('/v1/poke')
  await poke.body?.getReader().read()
  await poke.body?.cancel().catch(() => {})
}

/** The nodes that read rows in the one plan that does for every village, once it is told which. */
async function scansOf({ text, values }: Said): Promise<Node[]> {
  const client = await regency.database.pool.connect()
  const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
  try {
    await client.query(`PREPARE asked AS ${text}`)
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE asked${given}`)
    return allOf(rows[0]['QUERY PLAN'][0].Plan).filter(
      ({ 'Relation Name': read, 'Node Type': type }) => read && / Scan$/.test(String(type)),
    )
  } finally {
    await client.query('DEALLOCATE asked')
    client.release()
  }
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  return pg.escapeLiteral(Array.isArray(value) ? arrayText(value) : String(value))
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map((one) => (one === null ? 'NULL' : JSON.stringify(String(one)))).join(',')}}`
}

function allOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(allOf)]
}

const villageTables = `SELECT c.relname AS name, c.relispartition AS part FROM pg_class c
  JOIN pg_attribute a ON attrelid = c.oid AND attname = 'village_code' AND NOT attisdropped
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`

test('no statement of a tablet’s day looks at another village, or at more than one part of a table', async () => {
  const tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const said = await listen(() => aTabletsDay(tablet))
  const { rows } = await regency.database.pool.query<{ name: string; part: boolean }>(villageTables)
  const ours = new Map(rows.map(({ name, part }) => [name, part]))
  const seen = new Set<string>()
  for (const one of said.filter(({ text }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(text))) {
    const scans = (await scansOf(one)).filter((node) => ours.has(String(node['Relation Name'])))
    const names = scans.map((node) => String(node['Relation Name']))
    const parts = new Set(names.filter((name) => ours.get(name)).map((name) => name.split('_').at(-1)))
    expect({ text: one.text, parts: parts.size }).toEqual({ text: one.text, parts: Math.min(parts.size, 1) })
    // By the right index, also while a table is still empty: the plan is kept when it no longer is.
    for (const {
      'Relation Name': name,
      'Index Cond': index,
      'Recheck Cond': recheck,
      Filter: filter,
    } of scans) {
      expect(`${one.text}: ${index ?? recheck}`).toMatch(/village_code = /)
      if (/^(event|case_state|verdict)_/.test(String(name)))
        expect(`${one.text}: ${filter}`).toBe(`${one.text}: undefined`)
    }
    for (const name of names) seen.add(name.replace(/_\d$/, ''))
  }
  expect([...seen].sort()).toEqual([
    'blob',
    'case_state',
    'device',
    'device_challenge',
    'device_inc',
    'device_life',
    'device_session',
    'event',
    'snapshot',
    'snapshot_chunk',
    'staff',
    'verdict',
    'village',
  ])
})

test('what grows with a village’s work lies in parts; a new table does too, or stands here with what it grows with', async () => {
  const { rows } = await regency.database.pool.query<{ name: string }>(
    `SELECT name FROM (${villageTables}) AS ours (name, part) WHERE NOT part
      AND NOT EXISTS (SELECT FROM pg_partitioned_table WHERE partrelid = name::regclass) ORDER BY name`,
  )
  const withTablets = [
    'device',
    'device_challenge',
    'device_contact',
    'device_life',
    'device_session',
    'pairing_code',
    'village_letter',
  ]
  const withPeople = ['staff']
  expect(rows.map(({ name }) => name)).toEqual([...withTablets, ...withPeople].sort())
})
