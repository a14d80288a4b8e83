import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aLogDatabase, aVillage } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf } from '../../../tests/builders/pushes.ts'
import { type CaseState, caseHash, xorDigests, ZERO_DIGEST } from '../../domain/index.ts'
import type { SnapshotAnswer } from '../../protocol/index.ts'
import type { Database } from '../db/index.ts'
import { chunk, push, snapshotOf } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await aLogDatabase()
}, 60_000)
afterAll(() => database.close())

const file = async (village: string, from: number, to: number, letters = 300) => {
  const pii = { salt: '00'.repeat(16), body: 'x'.repeat(letters) }
  const events = Array.from({ length: to - from + 1 }, (_, n) =>
    aComplaint(`${village} ${from + n}`, from + n, { pii }),
  )
  const answer = await push(database, aPush(events, { village, pull: null }))
  if (!answer.ok) throw new Error(answer.problem)
}
const snapshot = async (village: string): Promise<SnapshotAnswer> => {
  const answer = await snapshotOf(database, village)
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
async function casesIn(village: string, { chunks }: SnapshotAnswer): Promise<CaseState[]> {
  const cases: CaseState[] = []
  for (const { sha256, cases: count, bytes } of chunks) {
    const body = await chunk(database.read, village, sha256)
    if (body === null) throw new Error('the chunk is there')
    expect([createHash('sha256').update(body).digest('hex'), body.length]).toEqual([sha256, bytes])
    const lines = gunzipSync(body).toString('utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(count)
    cases.push(...lines.map((line): CaseState => JSON.parse(line)))
  }
  return cases
}

test('[I5] a snapshot holds every case once, and its hash is the hash of its cases', async () => {
  const village = aVillage()
  await file(village, 1, 300, 4_000)
  await file(village, 301, 600, 4_000)
  await push(
    database,
    aPush([anEvent('note', 1, { case: idOf(`case ${village} 7`) })], {
      village,
      pull: null,
      device: 'd-two',
    }),
  )
  const made = await snapshot(village)
  expect(made).toMatchObject({ village, seq: 601, cases: 600 })
  expect(made.chunks.length).toBeGreaterThan(1)
  const cases = await casesIn(village, made)
  expect(new Set(cases.map(({ id }) => id)).size).toBe(600)
  expect(cases.map(caseHash).reduce(xorDigests, ZERO_DIGEST)).toBe(made.stateHash)
})

test('a snapshot serves until the log has gone on by more than a page, and for those who ask at once', async () => {
  const village = aVillage()
  await file(village, 1, 10)
  const [one, two] = await Promise.all([snapshot(village), snapshot(village)])
  expect(two).toEqual(one)
  await file(village, 11, 510)
  expect((await snapshot(village)).seq).toBe(10)
  await file(village, 511, 511)
  expect((await snapshot(village)).seq).toBe(511)
  expect(await casesIn(village, one)).toHaveLength(10)
})

test('[I7] a chunk is given out under its own village only', async () => {
  const [village, other] = [aVillage(), aVillage()]
  await file(village, 1, 3)
  const sha256 = (await snapshot(village)).chunks[0]?.sha256 ?? ''
  expect(await chunk(database.read, village, sha256)).not.toBeNull()
  expect(await chunk(database.read, other, sha256)).toBeNull()
})

test('a village without cases has a snapshot without chunks', async () => {
  expect(await snapshot(aVillage())).toMatchObject({ seq: 0, chain: ZERO_DIGEST, cases: 0, chunks: [] })
  expect(await snapshotOf(database, '99.99.99.9999')).toMatchObject({ problem: 'NOT_FOUND' })
})
