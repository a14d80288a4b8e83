import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { EngineTablet } from '../../../tests/builders/engine-tablet.ts'
import { aFiledComplaint, secret } from '../../../tests/builders/filed.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import { type AFile, aFile, has, named, uploaded } from '../../../tests/builders/uploads.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'
import { RESCUE_MIME } from '../../protocol/index.ts'
import { revokeDevice } from '../access/index.ts'
import { ownCatalogue } from '../catalogue.ts'
import { headOf } from '../log/index.ts'
import { takeRescue } from './index.ts'

let regency: Regency
beforeAll(async () => {
  regency = await aRegency()
}, 60_000)
afterAll(() => regency.stop())

/** A tablet that has been online once, and then went where there is no network. */
async function anAwayTablet(): Promise<EngineTablet> {
  const tablet = await new EngineTablet(regency.url).enrol(await regency.pairingCode(village))
  onTestFinished(() => tablet.disconnect())
  tablet.connect()
  await vi.waitFor(async () => expect((await tablet.meta()).place.epoch).not.toBeNull(), { timeout: 15_000 })
  tablet.disconnect()
  return tablet
}

async function sealed(tablet: EngineTablet, by: { forged?: boolean } = {}) {
  const rescued = await tablet.rescue(by)
  if (!rescued.ok) throw new Error(rescued.problem)
  return { ...rescued, file: Buffer.from(rescued.file) }
}

const aComplaint = (...files: AFile[]) => aFiledComplaint(village, files.map(named))

const { planOf: plans } = ownCatalogue()
const take = (file: Buffer) => takeRescue({ ...regency, plans }, file, regency.now())
const head = async () => (await headOf(regency.database.read, village))?.seq ?? 0

async function comesBack(tablet: EngineTablet): Promise<void> {
  tablet.connect()
  await vi.waitFor(() => expect(tablet.unsent).toBe(0), { timeout: 15_000 })
}

test('[I2] what a tablet sealed is in the log once: taken twice, brought by another tablet, and sent by itself', async () => {
  const tablet = await anAwayTablet()
  const before = await head()
  const photo = aFile('of a broken bridge', 300_000)
  await tablet.keep(photo)
  const drafts = [aComplaint(photo), ...Array.from({ length: 600 }, () => aFiledComplaint(village))]
  for (const draft of drafts) await tablet.file(draft)
  const { file, events, photos, left } = await sealed(tablet)
  expect({ events, photos, left }).toEqual({ events: 601, photos: 1, left: 0 })

  const carrier = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const sha256 = createHash('sha256').update(file).digest('hex')
  const onStick = { bytes: file, sha256, mime: RESCUE_MIME }
  expect((await uploaded(carrier, onStick)).status).toBe(204)
  expect(await head()).toBe(before + 601)
  expect(await has(carrier, photo)).toBe(true)
  expect(await readdir(regency.folders.uploads)).toEqual([])
  expect(await readdir(regency.folders.sealed)).toEqual([])

  expect(await take(file)).toMatchObject({ ok: true, value: { verdicts: { ok: 601, rej: 0 }, files: 1 } })
  await tablet.file(aComplaint())
  await comesBack(tablet)
  expect(await head()).toBe(before + 602)
}, 60_000)

test('a found file tells nothing: not whose it is, nor of whom', async () => {
  const tablet = await anAwayTablet()
  await tablet.file(aComplaint())
  const { file } = await sealed(tablet)
  const { identity } = await tablet.meta()
  for (const words of [secret, 'Aminah', village, identity?.device ?? '', identity?.inc ?? '', 'complaint'])
    expect(file.includes(words)).toBe(false)
  expect((await sealed(tablet)).file.equals(file)).toBe(false)
})

test('a file that was changed anywhere, cut off, or signed by another tablet is not taken', async () => {
  const tablet = await anAwayTablet()
  await tablet.file(aComplaint())
  const { file } = await sealed(tablet)
  const before = await head()
  for (const at of [0, 20, 60, 80, 95, 300, file.length - 1]) {
    const changed = Buffer.from(file)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await take(changed)).toMatchObject({ ok: false, refusal: { code: 'MALFORMED' } })
  }
  for (const short of [file.subarray(0, 40), file.subarray(0, -1), Buffer.alloc(0)])
    expect(await take(short)).toMatchObject({ ok: false, refusal: { code: 'MALFORMED' } })
  const forged = await sealed(tablet, { forged: true })
  expect(await take(forged.file)).toMatchObject({ ok: false, refusal: { code: 'SIGNATURE_WRONG' } })
  expect(await head()).toBe(before)
})

test('what a tablet brought and cannot be taken yet is kept for an operator, and the tablet has done its part', async () => {
  const tablet = await anAwayTablet()
  await tablet.file(aComplaint())
  const { file } = await sealed(tablet, { forged: true })
  const carrier = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const sha256 = createHash('sha256').update(file).digest('hex')
  expect((await uploaded(carrier, { bytes: file, sha256, mime: RESCUE_MIME })).status).toBe(204)
  expect(await readdir(regency.folders.sealed)).toEqual([`${sha256}.kampung`])
})

test('of a revoked tablet all is held, by its file as by itself', async () => {
  const tablet = await anAwayTablet()
  await tablet.file(aComplaint(), aComplaint())
  const { file } = await sealed(tablet)
  const { identity } = await tablet.meta()
  await regency.database.withTx((tx) => revokeDevice(tx, village, identity?.device ?? '', regency.now()))
  const before = await head()
  expect(await take(file)).toMatchObject({ ok: true, value: { verdicts: { held: 2, ok: 0 } } })
  expect(await head()).toBe(before)
})
