import { tmpdir } from 'node:os'
import { argon2Verify } from 'hash-wasm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { HOUR, instantOf, later } from '../../domain/index.ts'
import { findPairing, logIn, officerOfSession, staffOf } from '../access/index.ts'
import { seedVillages } from '../log/index.ts'
import { administer, USAGE } from './index.ts'

const database = freshDatabase()
const village = '35.10.05.2002'
const now = instantOf(Date.UTC(2026, 10, 24, 3))

const say = (...args: string[]) =>
  administer(args, now, async () => ({ database: database(), dataDir: tmpdir() }))

async function told(...args: string[]): Promise<string> {
  const done = await say(...args)
  if (!done.ok) throw new Error(done.message)
  return done.lines.join('\n')
}

test('a pairing code works for as long as it says and no longer', async () => {
  const code = /: (\w{4} \w{4})/.exec(await told('pair', village, '--hours', '2'))?.[1] ?? ''
  const at = (millis: number) => database().withTx((tx) => findPairing(tx, code, later(now, millis)))
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

test('an officer logs in with the printed passphrase; a new one ends the old and its sessions', async () => {
  const secretIn = (text: string) => /: (\S+)$/.exec(text)?.[1] ?? ''
  const enter = (passphrase: string) => logIn(database(), { login: 'dinsos', passphrase }, 'here', now)
  const add = ['officer', 'add', 'dinsos', 'agency', 'Petugas Contoh', '--agency', 'dinsos']
  const first = secretIn(await told(...add))
  const session = await enter(first)
  if (!session.ok) throw new Error(session.refusal.code)
  expect(session.value.officer).toMatchObject({ role: 'agency', agency: 'dinsos', name: 'Petugas Contoh' })
  expect(await say(...add)).toMatchObject({ ok: false, message: expect.stringContaining('taken') })
  const second = secretIn(await told('officer', 'passphrase', 'dinsos'))
  expect((await officerOfSession(database().read, session.value.token, now)).ok).toBe(false)
  expect((await enter(first)).ok).toBe(false)
  expect((await enter(second)).ok).toBe(true)
  expect(await told('officer', 'list')).toBe('dinsos  agency  dinsos  Petugas Contoh')
})

test('a log that was tampered with is told row by row, and is a refusal', async () => {
  await seedVillages(database())
  expect(await told('log', 'verify')).toBe('Whole: 0 rows of 217 villages.')
  await database().pool.query('UPDATE village SET seq = 7 WHERE village_code = $1', [village])
  expect(await say('log', 'verify')).toEqual({ ok: false, message: `${village}: row 1 was removed.` })
})

const officer = ['officer', 'add', 'someone'] as const

test.each([
  [['pair', '35.10.99.2002'], 'no village 35.10.99.2002'],
  [['pair', village, '--hours', '73'], 'from 1 to 72'],
  [['pair', village, '--agency', 'dinsos'], 'takes no --agency'],
  [['staff', 'add', village, 'regent', 'Nama'], 'operator or head'],
  [['staff', 'add', village, 'head', 'Budi 2'], 'Latin letters'],
  [['staff', 'add', village, 'head', 'Budi', 'Santoso'], 'quotes'],
  [['staff', 'pin', village, 'nobody'], 'no member of staff nobody'],
  [['device', 'revoke', village, 'd-1'], 'no tablet d-1'],
  [[...officer, 'agency', 'Nama'], '--agency disdukcapil or dinsos or'],
  [[...officer, 'agency', 'Nama', '--agency', 'dinas'], '--agency disdukcapil or dinsos or'],
  [[...officer, 'supervisor', 'Nama', '--agency', 'dinsos'], 'the others have none'],
  [['officer', 'passphrase', 'nobody'], 'Nobody has the log-in nobody'],
])('%j is refused in one line that helps', async (args, words) => {
  const done = await say(...args)
  expect(done).toMatchObject({ ok: false, message: expect.stringContaining(words) })
  expect(!done.ok && done.message).not.toContain('\n')
})

test.each([[['make', 'coffee']], [['staff']], [['pair', village, '--hour', '2']]])(
  '%j is answered with every command, and no database is opened for it',
  async (args) => {
    const open = () => Promise.reject(new Error('opened'))
    expect(await administer(args, now, open)).toEqual({ ok: false, message: USAGE })
  },
)

test('a file that no tablet sealed for this regency, or that is not there, is refused in one line', async () => {
  expect(await say('import', 'package.json')).toEqual({
    ok: false,
    message: 'Nothing was taken. It is no sealed file of a tablet, was changed, or is for another regency.',
  })
  expect(await say('import', '/nowhere/titipan.kampung')).toMatchObject({
    ok: false,
    message: expect.stringContaining('cannot be read'),
  })
})
