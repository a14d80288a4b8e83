import { tmpdir } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { aComplaint, anEvent, aPush, idOf, now, village } from '../../../tests/builders/pushes.ts'
import { push, seedVillages, verifyLog } from '../log/index.ts'
import { administer } from './index.ts'

const database = freshDatabase()
const device = 'd-3510012001-00112233445566778899'
const revoked = { device: { id: device, village, assignments: [village], revoked: true } }
const say = (...args: string[]) =>
  administer(args, now, async () => ({ database: database(), dataDir: tmpdir() }))

const work = [
  aComplaint('of a lost tablet', 1),
  aComplaint('of a thief', 2),
  anEvent('by nobody', 3, { case: idOf('case of a lost tablet'), actor: { kind: 'staff', id: 'stranger' } }),
  aComplaint('last of a lost tablet', 4),
]

/** What the tablet is told of its numbers now. */
async function verdicts() {
  const answer = await push(database(), aPush(work, { device, pull: null }, revoked))
  return answer.ok ? answer.value.push.verdicts.map(({ s }) => s) : answer.problem
}

beforeAll(async () => {
  await seedVillages(database())
  const columns = 'village_code, device, public_key, enrolled_at'
  const values = [village, device, Buffer.from('key'), now]
  await database().pool.query(`INSERT INTO device (${columns}) VALUES ($1, $2, $3, $4)`, values)
})

test('what a revoked tablet sent waits for an operator, who refuses one event and lets the others in, in their order', async () => {
  expect(await verdicts()).toEqual(['held', 'held', 'held', 'held'])
  const listed = await say('held', 'list', village)
  expect(listed.ok && listed.lines).toHaveLength(4)
  expect(listed.ok && listed.lines[0]).toBe(
    `${idOf('of a lost tablet')}  complaint.submitted  case ${idOf('case of a lost tablet')}  made 2026-11-24T02:00:00.000Z  by ${device}`,
  )
  expect(JSON.stringify(listed)).not.toContain('catatan')

  expect(await say('held', 'refuse', village, idOf('of a thief'))).toMatchObject({ ok: true })
  expect(await say('held', 'refuse', village, idOf('of a thief'))).toMatchObject({ ok: false })
  expect(await say('held', 'release', village, 'd-1')).toMatchObject({ ok: false })
  expect(await say('held', 'release', village, device)).toMatchObject({
    lines: [`2 events of ${device} are in the log now; nothing of it is held any more.`],
  })

  expect(await verdicts()).toEqual(['ok', 'rej', 'rej', 'ok'])
  expect(await say('held', 'list', village)).toMatchObject({ lines: ['Nothing is held.'] })
  expect(await say('held', 'release', village, device)).toMatchObject({ ok: true })
  const { rows: log } = await database().pool.query('SELECT dseq FROM event ORDER BY seq')
  expect(log.map(({ dseq }) => Number(dseq))).toEqual([1, 4])
  const { rows, findings } = await verifyLog(database())
  expect({ rows, findings }).toEqual({ rows: 2, findings: [] })
})

test('an event that came in by another way meanwhile is not doubled', async () => {
  const [event] = [aComplaint('twice', 5)]
  const held = await push(database(), aPush([event], { device, pull: null }, revoked))
  expect(held.ok && held.value.push.verdicts[0]?.s).toBe('held')
  await push(database(), aPush([{ ...event, dseq: 1 }], { device: 'd-other', pull: null }))
  expect(await say('held', 'release', village, device)).toMatchObject({ ok: true })
  const { rows, findings } = await verifyLog(database())
  expect({ rows, findings }).toEqual({ rows: 3, findings: [] })
})
