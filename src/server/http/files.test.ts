import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficerBrowser } from '../../../tests/builders/officer.ts'
import { aComplaint, idOf } from '../../../tests/builders/pushes.ts'
import { aRegency, otherVillage, type Regency, village } from '../../../tests/builders/regency.ts'
import {
  aFile,
  begin,
  begun,
  cutOff,
  has,
  named,
  offsetOf,
  send,
  uploaded,
} from '../../../tests/builders/uploads.ts'
import { okay, problemOf, WireDevice } from '../../../tests/builders/wire-device.ts'
import type { CaseAnswer } from '../../protocol/index.ts'
import { revokeDevice } from '../access/index.ts'
import { statement } from '../db/index.ts'

let regency: Regency
let tablet: WireDevice
const aTablet = async (place = village, at = regency) =>
  new WireDevice(at.url).pair(await at.pairingCode(place))
beforeAll(async () => {
  regency = await aRegency()
  tablet = await aTablet()
}, 60_000)
afterAll(() => regency.stop())

const kept = (file: { sha256: string }, place = village) =>
  join(regency.folders.blobs, place, file.sha256.slice(0, 2), file.sha256)

test('a file in pieces is stored once, whole and in its place, and given back as it came', async () => {
  const file = aFile('whole', 600_000)
  expect(await has(tablet, file)).toBe(false)
  const at = await begun(tablet, file)
  for (const from of [0, 262_144, 524_288]) {
    const answer = await send(tablet, at, file, from, Math.min(from + 262_144, 600_000))
    expect(answer.status).toBe(204)
    expect(Number(answer.headers.get('upload-offset'))).toBe(Math.min(from + 262_144, 600_000))
  }
  expect(await has(tablet, file)).toBe(true)
  expect(file.bytes.equals(await readFile(kept(file)))).toBe(true)
  expect(await readdir(regency.folders.uploads)).toEqual([])
  const answer = await tablet.get(`/v1/blob/${file.sha256}`)
  expect(file.bytes.equals(new Uint8Array(await answer.arrayBuffer()))).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment',
    'content-length': '600000',
    etag: `"${file.sha256}"`,
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers.has('access-control-allow-origin')).toBe(false)
})

test.each(['image/png', 'image/webp', 'application/pdf'])('%s is taken too', async (type) => {
  const file = aFile(type, 500, type)
  expect((await uploaded(tablet, file)).status).toBe(204)
  const answer = await tablet.get(`/v1/blob/${file.sha256}`)
  const plain = type === 'application/pdf' ? 'application/octet-stream' : type
  expect(answer.headers.get('content-type')).toBe(plain)
})

test('a piece that was cut in the middle is gone on with, under a new token', async () => {
  const file = aFile('cut', 400_000)
  const at = await begun(tablet, file)
  const came = join(regency.folders.uploads, basename(at))
  await cutOff(tablet, at, file, { from: 0, bytes: 200_000 }, () =>
    expect.poll(async () => (await stat(came)).size).toBeGreaterThan(100_000),
  )
  await tablet.renew()
  const offset = (await offsetOf(tablet, at)) ?? 0
  expect(offset).toBeGreaterThan(100_000)
  expect(offset).toBeLessThanOrEqual(200_000)
  expect((await send(tablet, at, file, offset)).status).toBe(204)
  expect(await has(tablet, file)).toBe(true)
})

test('a piece from elsewhere than where the server is says where that is, and harms nothing', async () => {
  const file = aFile('gap', 10_000)
  const at = await begun(tablet, file)
  await send(tablet, at, file, 0, 4_000)
  const wrong = await send(tablet, at, file, 5_000)
  expect(wrong.status).toBe(409)
  expect(await wrong.json()).toEqual({ error: { code: 'OFFSET_WRONG', detail: { offset: 4_000 } } })
  expect((await send(tablet, at, file, 4_000)).status).toBe(204)
})

test('bytes that are not what was said of them are refused and forgotten', async () => {
  const file = aFile('said', 5_000)
  const other = { ...aFile('other', 5_000), sha256: file.sha256 }
  const at = await begun(tablet, other)
  expect(await problemOf(await send(tablet, at, other))).toEqual({ status: 460, code: 'CHECKSUM' })
  expect(await offsetOf(tablet, at)).toBe(null)
  expect(await has(tablet, file)).toBe(false)
  await expect(stat(join(regency.folders.uploads, basename(at)))).rejects.toThrow('ENOENT')
})

test.each([
  ['a program that is called a picture', aFile('program', 500, 'application/x-msdownload', 'image/jpeg')],
  ['a PDF that is called a picture', aFile('paper', 500, 'application/pdf', 'image/png')],
])('%s is refused and forgotten', async (_, file) => {
  expect(await problemOf(await uploaded(tablet, file))).toEqual({ status: 415, code: 'FILE_TYPE_WRONG' })
  expect(await has(tablet, file)).toBe(false)
  expect(await readdir(regency.folders.uploads)).toEqual([])
})

test('what is begun wrongly is refused with the reason', async () => {
  const file = aFile('wrong')
  const large = { ...file, bytes: Buffer.alloc(10_485_761) }
  expect(await problemOf(await begin(tablet, large))).toEqual({ status: 413, code: 'TOO_LARGE' })
  const none = { ...file, bytes: Buffer.alloc(0) }
  expect(await (await begin(tablet, none)).json()).toMatchObject({
    error: { detail: { field: 'upload-length' } },
  })
  const foreign = await begin(tablet, file, { village: otherVillage })
  expect(await problemOf(foreign)).toEqual({ status: 403, code: 'VILLAGE_FORBIDDEN' })
  for (const change of [{ sha256: '../../etc/passwd' }, { mime: 'text/html' }, { name: 'ktp.jpg' }]) {
    const answer = await begin(tablet, file, change)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'MALFORMED', detail: { field: 'upload-metadata' } },
    })
  }
  expect(await readdir(regency.folders.uploads)).toEqual([])
})

test('more bytes than were announced are not taken', async () => {
  const file = aFile('long', 3_000)
  const at = await begun(tablet, { ...file, bytes: file.bytes.subarray(0, 1_000) })
  expect(await problemOf(await send(tablet, at, file))).toEqual({ status: 413, code: 'TOO_LARGE' })
})

test('a connection goes on after a refused piece that it was still sending', async () => {
  const file = aFile('many', 1_000_000)
  for (let n = 0; n < 5; n += 1) {
    const answer = await send(tablet, `/v1/files/${'0'.repeat(32)}`, file)
    expect(await problemOf(answer)).toEqual({ status: 404, code: 'NOT_FOUND' })
  }
  expect((await tablet.get('/v1/hello')).status).toBe(200)
})

test('nobody but its tablet goes on with an upload, and a village’s files are no other’s', async () => {
  const file = aFile('ours', 2_000)
  const at = await begun(tablet, file)
  for (const stranger of [await aTablet(), await aTablet(otherVillage)]) {
    expect(await offsetOf(stranger, at)).toBe(null)
    expect(await problemOf(await send(stranger, at, file))).toEqual({ status: 404, code: 'NOT_FOUND' })
  }
  await send(tablet, at, file)
  const neighbour = await aTablet(otherVillage)
  expect(await has(neighbour, file)).toBe(false)
  expect((await neighbour.get(`/v1/blob/${file.sha256}`)).status).toBe(404)
  expect((await uploaded(neighbour, file)).status).toBe(204)
  expect(file.bytes.equals(await readFile(kept(file, otherVillage)))).toBe(true)
})

test('two tablets with the same file at once end well, with one file', async () => {
  const file = aFile('twice', 300_000)
  const second = await aTablet()
  const both = await Promise.all([uploaded(tablet, file), uploaded(second, file)])
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect(file.bytes.equals(await readFile(kept(file)))).toBe(true)
  expect(await countOf(blobs, [village, file.sha256])).toBe(1)
})

test('a revoked tablet hands over what it holds, and gets nothing back', async () => {
  const revoked = await aTablet()
  await regency.database.withTx((tx) => revokeDevice(tx, village, revoked.device, regency.now()))
  const file = aFile('held')
  expect((await uploaded(revoked, file)).status).toBe(204)
  expect(await has(revoked, file)).toBe(true)
  const answer = await revoked.get(`/v1/blob/${file.sha256}`)
  expect(await problemOf(answer)).toEqual({ status: 403, code: 'DEVICE_REVOKED' })
})

test('an officer sees of a case which of its files have come, and opens those of cases that are theirs', async () => {
  const file = aFile('evidence')
  const waiting = aFile('waiting')
  await tablet.push([aComplaint('road', 1, { attachments: [named(file), named(waiting)] })])
  await uploaded(tablet, file)
  const supervisor = await new OfficerBrowser(regency.url).logIn(regency, 'supervisor')
  const opened: CaseAnswer = await okay(
    await supervisor.get(`/v1/regency/cases/${village}/${idOf('case road')}`),
  )
  expect(opened.case.entries.map(({ attachments }) => attachments)).toEqual([
    [
      { ...named(file), stored: true },
      { ...named(waiting), stored: false },
    ],
  ])
  const answer = await supervisor.get(`/v1/regency/blobs/${village}/${file.sha256}`)
  expect(file.bytes.equals(new Uint8Array(await answer.arrayBuffer()))).toBe(true)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await openingsOf(idOf('case road'))).toBe(2)
  const agency = await new OfficerBrowser(regency.url).logIn(regency, 'agency')
  for (const [officer, path] of [
    [agency, `${village}/${file.sha256}`],
    [supervisor, `${village}/${waiting.sha256}`],
    [supervisor, `${otherVillage}/${file.sha256}`],
  ] as const) {
    expect((await officer.get(`/v1/regency/blobs/${path}`)).status).toBe(404)
  }
  expect(await openingsOf(idOf('case road'))).toBe(2)
})

const blobs = statement<{ count: number }>(
  'test-blobs',
  `SELECT count(*)::int AS count FROM blob WHERE village_code = $1 AND sha256 = decode($2, 'hex')`,
)
const openings = statement<{ count: number }>(
  'test-openings',
  'SELECT count(*)::int AS count FROM case_opening WHERE case_id = $1',
)
const countOf = async (what: typeof blobs, values: string[]) =>
  (await regency.database.read.row(what, values))?.count
const openingsOf = (id: string) => countOf(openings, [id])
