import { argon2Verify } from 'hash-wasm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { HOUR, instantOf } from '../../domain/index.ts'
import { findOfficer, findPairing, staffOf } from '../access/index.ts'
import { administer, USAGE } from './index.ts'

const database = freshDatabase()
const village = '35.10.05.2002'
const now = Date.UTC(2026, 10, 24, 3)

const say = (...args: string[]) => administer(database(), args, now)

async function told(...args: string[]): Promise<string> {
  const done = await say(...args)
  if (!done.ok) throw new Error(done.message)
  return done.lines.join('\n')
}

test('a pairing code works for as long as it says and no longer', async () => {
  const code = /: (\w{4} \w{4})/.exec(await told('pair', village, '--hours', '2'))?.[1] ?? ''
  const at = (millis: number) => database().withTx((tx) => findPairing(tx, code, instantOf(now + millis)))
  expect(await at(2 * HOUR - 1)).toMatchObject({ ok: true, value: { village } })
  expect((await at(2 * HOUR)).ok).toBe(false)
})

test('a new member of staff can unlock with the printed PIN, and after a new one with that alone', async () => {
  const [, id = '', first = ''] =
    /^(\S+)[\s\S]*PIN: (\d{6})/.exec(await told('staff', 'add', village, 'head', 'Kepala Contoh')) ?? []
  const [, second = ''] = /: (\d{6})/.exec(await told('staff', 'pin', village, id)) ?? []
  const hash = (await staffOf(database().read, village)).find((one) => one.id === id)?.pin ?? ''
  expect(await argon2Verify({ password: second, hash })).toBe(true)
  expect(await argon2Verify({ password: first, hash })).toBe(false)
  expect(await told('staff', 'list', village)).toContain('Kepala Contoh')
})

test('an officer is added once, with an agency exactly where the role has one', async () => {
  const add = (...more: string[]) => say('officer', 'add', 'dinsos', 'agency', 'Petugas Contoh', ...more)
  expect(await add()).toMatchObject({ ok: false, message: expect.stringContaining('--agency') })
  expect((await add('--agency', 'dinsos')).ok).toBe(true)
  expect(await add('--agency', 'dinsos')).toMatchObject({
    ok: false,
    message: expect.stringContaining('taken'),
  })
  expect(await findOfficer(database().read, 'dinsos')).toMatchObject({ role: 'agency', agency: 'dinsos' })
})

test.each([
  [['pair', '35.10.99.2002'], 'no village 35.10.99.2002'],
  [['pair', village, '--hours', '400'], 'from 1 to 72'],
  [['staff', 'add', village, 'regent', 'Nama'], 'operator or head'],
  [['staff', 'pin', village, 'nobody'], 'no member of staff nobody'],
  [['device', 'revoke', village, 'd-1'], 'no tablet d-1'],
  [['officer', 'passphrase', 'nobody'], 'Nobody has the log-in nobody'],
  [['make', 'coffee'], USAGE],
])('%j is refused in words that help', async (args, words) => {
  expect(await say(...args)).toMatchObject({ ok: false, message: expect.stringContaining(words) })
})
