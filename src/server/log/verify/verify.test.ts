import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLogDatabase, aVillage } from '../../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf } from '../../../../tests/builders/pushes.ts'
import { nextChain, payloadHash, readEvent } from '../../../domain/index.ts'
import type { Database } from '../../db/index.ts'
import { type Finding, push, verifyLog } from '../index.ts'

let database: Database
beforeAll(async () => {
  database = await aLogDatabase()
}, 60_000)
afterAll(() => database.close())

/** Eight rows of two tablets on three cases, and a verdict that is no row. */
async function aWrittenVillage(): Promise<string> {
  const village = aVillage()
  const on = (name: string) => ({ case: idOf(`case ${name}`) })
  const first = [
    aComplaint('a', 1),
    aComplaint('b', 2),
    anEvent('bad', 3, { v: 9 }),
    anEvent('c', 4, on('a')),
  ]
  await push(database, aPush([...first, anEvent('d', 5, on('b'))], { village, pull: null }))
  const second = [
    aComplaint('e', 1),
    anEvent('f', 2, on('a')),
    anEvent('g', 3, on('e')),
    anEvent('h', 4, on('e')),
  ]
  await push(database, aPush(second, { village, device: 'd-two', pull: null }))
  return village
}

const findingsIn = async (village: string): Promise<Finding[]> =>
  (await verifyLog(database)).findings.filter((one) => one.village === village)

/** Runs each statement on the village as `$1`. */
async function tamper(village: string, ...statements: string[]): Promise<void> {
  for (const sql of statements) await database.pool.query(sql, [village])
}

const life = { is: 'life', device: 'd-two', inc: idOf('life of d-two') }
const noteInRow4 =
  'UPDATE event SET body = replace(body, $$catatan d$$, $$catatan x$$) WHERE village_code = $1 AND seq = 4'
const copyOfRow5 = (
  seq: number,
) => `INSERT INTO event SELECT village_code, ${seq}, gen_random_uuid(), device, inc, 99,
  type, case_id, payload_hash, chain, received_at, occurred_at, body FROM event WHERE village_code = $1 AND seq = 5`
const moved = (from: number, by: number) => [
  `UPDATE event SET seq = -seq WHERE village_code = $1 AND seq >= ${from}`,
  `UPDATE event SET seq = ${by} - seq WHERE village_code = $1 AND seq < 0`,
]
const withoutRow = (seq: number) => `DELETE FROM event WHERE village_code = $1 AND seq = ${seq}`
const headBy = (by: number) => `UPDATE village SET seq = seq + ${by} WHERE village_code = $1`

test('a log that nobody touched is whole, and read row by row', async () => {
  await aWrittenVillage()
  expect(await verifyLog(database)).toEqual({ villages: 217, rows: 8, findings: [] })
})

test.each<[string, string[], object]>([
  ['changed: its words', [noteInRow4], { is: 'changed', seq: 4 }],
  [
    'changed: its place in time',
    [
      `UPDATE event SET received_at = received_at - interval '1 day',
    occurred_at = occurred_at - interval '1 day' WHERE village_code = $1 AND seq = 5`,
    ],
    { is: 'case', case: idOf('case e'), seq: 8 },
  ],
  [
    'changed: whose it is',
    [`UPDATE event SET device = 'd-one' WHERE village_code = $1 AND seq = 8`],
    { is: 'changed', seq: 8 },
  ],
  [
    'changed: its text is none',
    [`UPDATE event SET body = '{' WHERE village_code = $1 AND seq = 1`],
    { is: 'changed', seq: 1 },
  ],
  ['removed', [withoutRow(3)], { is: 'removed', seq: 3 }],
  ['removed, the rest moved up', [withoutRow(3), ...moved(4, -1)], { is: 'removed', seq: 3 }],
  [
    'removed, the rest moved up and the head with them',
    [withoutRow(3), ...moved(4, -1), headBy(-1)],
    { is: 'unlinked', seq: 3 },
  ],
  ['removed at the end', [withoutRow(8)], { is: 'removed', seq: 8 }],
  [
    'removed at the end, the head put back',
    [
      withoutRow(8),
      headBy(-1),
      'UPDATE village v SET chain = e.chain FROM event e WHERE v.village_code = $1 AND (e.village_code, e.seq) = (v.village_code, v.seq)',
    ],
    life,
  ],
  ['put in', [...moved(6, 1), copyOfRow5(6)], { is: 'put in', seq: 6 }],
  ['put in, the head moved too', [...moved(6, 1), copyOfRow5(6), headBy(1)], { is: 'put in', seq: 6 }],
  ['put in at the end', [copyOfRow5(9)], { is: 'put in', seq: 9 }],
  ['put in at the beginning', [copyOfRow5(0)], { is: 'put in', seq: 0 }],
])('a row that was %s is named', async (_what, statements, expected) => {
  const village = await aWrittenVillage()
  await tamper(village, ...statements)
  const findings = await findingsIn(village)
  expect(findings[0]).toEqual({ village, ...expected })
})

test('a row written anew together with its hash, its chain and all that follow is betrayed by its case', async () => {
  const village = await aWrittenVillage()
  await tamper(village, noteInRow4)
  const { rows } = await database.pool.query(
    `SELECT seq, body, encode(chain, 'hex') AS chain FROM event WHERE village_code = $1 ORDER BY seq`,
    [village],
  )
  let chain = rows[2].chain
  for (const { seq, body } of rows.slice(3)) {
    const read = readEvent(JSON.parse(body))
    const hash = read.ok ? payloadHash(read.event) : ''
    chain = nextChain(chain, hash)
    const bytes = [hash, chain].map((digest) => Buffer.from(digest, 'hex'))
    await database.pool.query(
      'UPDATE event SET payload_hash = $3, chain = $4 WHERE village_code = $1 AND seq = $2',
      [village, seq, ...bytes],
    )
  }
  await database.pool.query('UPDATE village SET chain = $2 WHERE village_code = $1', [
    village,
    Buffer.from(chain, 'hex'),
  ])
  expect(await findingsIn(village)).toEqual([{ village, is: 'case', case: idOf('case b'), seq: 4 }])
})

test.each<[string, string, object]>([
  [
    'a chain that is not that of the last row',
    `UPDATE village SET chain = state_hash WHERE village_code = $1`,
    { is: 'head', seq: 8 },
  ],
  [
    'a state hash that is not that of the cases',
    'UPDATE village SET state_hash = chain WHERE village_code = $1',
    { is: 'state' },
  ],
  [
    'a case that was changed',
    `UPDATE case_state SET state = replace(state, 'road', 'water') WHERE village_code = $1 AND case_id = '${idOf('case b')}'`,
    { is: 'case', case: idOf('case b'), seq: 4 },
  ],
  [
    'a case that was removed',
    `DELETE FROM case_state WHERE village_code = $1 AND case_id = '${idOf('case e')}'`,
    { is: 'case', case: idOf('case e'), seq: 8 },
  ],
  [
    'a case that was put in',
    `INSERT INTO case_state SELECT village_code, '${idOf('case x')}', kind, status, subject, ticket,
    opened_at, closed_at, due_at, watch_at, needs_attention, late_ever, seq, hash, state, scores FROM case_state WHERE village_code = $1 LIMIT 1`,
    { is: 'case', case: idOf('case x'), seq: 0 },
  ],
  [
    'a verdict that was removed',
    `DELETE FROM verdict WHERE village_code = $1`,
    { is: 'life', device: 'd-one', inc: idOf('life of d-one') },
  ],
])('%s is named', async (_what, statement, expected) => {
  const village = await aWrittenVillage()
  await tamper(village, statement)
  expect(await findingsIn(village)).toEqual([{ village, ...expected }])
})
