import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, freshDatabase } from '../../../tests/builders/database.ts'
import { addStaff, allowPairing } from '../access/index.ts'
import { statement, type Tx } from '../db/index.ts'
import { seedVillages } from '../log/index.ts'
import { prepareDemonstration } from './index.ts'

const database = freshDatabase()
const now = '2026-11-24T03:00:00.000Z'
let parent = ''
// Beside another PostgreSQL nobody has made the data folder yet.
let folder = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'smart-kampung-'))
  folder = join(parent, 'data')
  await seedVillages(database())
}, 60_000)
afterAll(() => rm(parent, { recursive: true }))

const count = (from: string) =>
  database()
    .read.row<{ n: number }>(
      statement(`count ${from.length} ${from}`.slice(0, 60), `SELECT count(*) AS n FROM ${from}`),
    )
    .then((row) => row?.n)

test('a crash half way is finished by the next start, and nothing is made twice', {
  timeout: 60_000,
}, async () => {
  let left = 70
  const dying = {
    ...database(),
    withTx: ((work, options) => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return database().withTx(work, options)
    }) satisfies ReturnType<typeof database>['withTx'],
  }
  await expect(prepareDemonstration(dying, folder, now)).rejects.toThrow('killed')
  const half = await count('event')
  expect(half).toBeGreaterThan(0)
  const made = await prepareDemonstration(database(), folder, now)
  const whole = await count('event')
  expect(whole).toBeGreaterThan(half ?? 0)
  expect(await prepareDemonstration(database(), folder, now)).toEqual(made)
  expect(await count('event')).toBe(whole)
  expect(await count("case_state WHERE kind IN ('request', 'complaint')")).toBe(39)
  expect(await count("case_state WHERE kind = 'survey'")).toBe(9)
  expect(await count('officer')).toBe(4)
  expect(await count("verdict WHERE s = 'rej'")).toBe(0)
})

test('its cases stand in many states, some late and one in doubt in each village', async () => {
  const states = await database().read.rows<{ status: string; n: number }>(
    statement('states', 'SELECT status, count(*) AS n FROM case_state WHERE scores IS NULL GROUP BY 1'),
  )
  expect(states.map(({ status }) => status).toSorted()).toEqual([
    'completed',
    'inProgress',
    'readyForPickup',
    'rejected',
    'resolved',
    'responded',
    'returned',
    'submitted',
    'verified',
  ])
  expect(await count('case_state WHERE needs_attention')).toBe(3)
  expect(await count(`case_state WHERE closed_at IS NULL AND due_at < '${now}'`)).toBe(3)
})

test('its file is for its owner alone and holds what the database only has hashed', async () => {
  const path = join(folder, 'demonstration.json')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const plan = JSON.parse(await readFile(path, 'utf8'))
  expect(plan.villages.map(({ pairingCodes }: { pairingCodes: string[] }) => pairingCodes.length)).toEqual([
    3, 3, 3,
  ])
})

test('a database that somebody uses is left alone', async () => {
  await database().withTx((tx) => tx.run(statement('forget', 'DELETE FROM demonstration')))
  expect(await prepareDemonstration(database(), folder, now)).toEqual({ ok: true, value: null })
})

test('one that somebody has only begun to set up is used too', async () => {
  const village = '35.10.01.2001'
  const begun = [
    (tx: Tx) => addStaff(tx, village, { id: 'siti', name: 'Siti Contoh', role: 'operator', pin: 'x' }),
    (tx: Tx) => allowPairing(tx, village, 'ABCDEFGH', now),
  ]
  for (const begin of begun) {
    const other = await aDatabase()
    await seedVillages(other)
    await other.withTx(begin)
    expect(await prepareDemonstration(other, folder, now)).toEqual({ ok: true, value: null })
    await other.close()
  }
})
