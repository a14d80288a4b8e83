import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aComplaint } from '../../../tests/builders/pushes.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import {
  type AFile,
  aFile,
  begin,
  begun,
  has,
  named,
  offsetOf,
  send,
  uploaded,
} from '../../../tests/builders/uploads.ts'
import { problemOf, WireDevice } from '../../../tests/builders/wire-device.ts'
import { later } from '../../domain/index.ts'
import { revokeDevice } from '../access/index.ts'
import { type Database, statement } from '../db/index.ts'
import { tidyFiles } from '../files/index.ts'
import { serverLogger } from './index.ts'

let regency: Regency
let tablet: WireDevice
beforeAll(async () => {
  regency = await aRegency()
  tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
}, 60_000)
afterAll(() => regency.stop())

const day = 86_400_000
const kept = ({ sha256 }: AFile) => join(regency.folders.blobs, village, sha256.slice(0, 2), sha256)
const tidyIn = (days: number) =>
  tidyFiles(regency.database, regency.folders, later(regency.now(), days * day))
/** The same tablet at another process over the same database and folders. */
const at = ({ url }: Regency) => Object.assign(new WireDevice(url, tablet.privateKey), { ...tablet, url })

test('another process goes on with an upload, and gives out what it has finished', async () => {
  const file = aFile('two processes', 500_000)
  const address = await begun(tablet, file)
  await send(tablet, address, file, 0, 200_000)
  const other = await aRegency({ database: regency.database, folders: regency.folders })
  expect(await offsetOf(at(other), address)).toBe(200_000)
  expect((await send(at(other), address, file, 200_000)).status).toBe(204)
  await other.stop()
  expect(await has(tablet, file)).toBe(true)
})

test('a process that dies between file and row leaves an upload that the next look brings home', async () => {
  let dying = false
  const { database, folders } = regency
  const mortal: Database = {
    ...database,
    withTx: (work, options) =>
      database.withTx(async (tx) => {
        const answer = await work(tx)
        if (dying) throw new Error('killed before the commit')
        return answer
      }, options),
  }
  const file = aFile('between', 9_000)
  const again = aFile('between again', 9_000)
  const other = await aRegency({ database: mortal, folders, logger: serverLogger('silent') })
  const addresses = [await begun(tablet, file), await begun(tablet, again)] as const
  dying = true
  expect((await send(at(other), addresses[0], file)).status).toBe(500)
  expect((await send(at(other), addresses[1], again)).status).toBe(500)
  await other.stop()
  expect(await readFile(kept(file))).toEqual(file.bytes)
  expect(await has(tablet, file)).toBe(false)
  // Whoever goes on with the upload, and whoever begins another one.
  expect(await offsetOf(tablet, addresses[0])).toBe(9_000)
  expect((await uploaded(tablet, again)).status).toBe(204)
  expect([await has(tablet, file), await has(tablet, again)]).toEqual([true, true])
})

test('a database that is older than the folder finds the files again, and only whole ones', async () => {
  const file = aFile('older', 2_000)
  const broken = aFile('broken', 2_000)
  for (const one of [file, broken]) await uploaded(tablet, one)
  await regency.database.withTx(async (tx) => {
    for (const one of [file, broken]) await tx.run(forget, [one.sha256])
  })
  const half = aFile('broken', 1_000)
  await writeFile(kept(broken), half.bytes)
  await writeFile(join(regency.folders.blobs, '.keep'), '')
  expect(await has(tablet, file)).toBe(false)
  await tidyIn(0)
  expect([await has(tablet, file), await has(tablet, broken)]).toEqual([true, false])
  expect(await regency.database.read.rows(recorded, [half.sha256])).toEqual([])
})

test('a row whose file is gone or cut off counts as none, until the file comes again', async () => {
  const file = aFile('gone')
  await uploaded(tablet, file)
  await truncate(kept(file), 500)
  expect(await has(tablet, file)).toBe(false)
  await rm(kept(file))
  expect(await has(tablet, file)).toBe(false)
  expect((await tablet.get(`/v1/blob/${file.sha256}`)).status).toBe(404)
  await tidyIn(0)
  expect(await regency.database.read.rows(recorded, [file.sha256])).toEqual([])
  await uploaded(tablet, file)
  expect(await has(tablet, file)).toBe(true)
})

test('a file that no event names goes after 30 days; one that is named, or held for an operator, stays', async () => {
  const [orphan, known, held, late] = ['orphan', 'known', 'held', 'late'].map((name) => aFile(name))
  if (!orphan || !known || !held || !late) throw new Error('four files')
  for (const file of [orphan, known, held, late]) await uploaded(tablet, file)
  await tablet.push([aComplaint('known', 1, { attachments: [named(aFile('another')), named(known)] })])
  const revoked = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  await regency.database.withTx((tx) => revokeDevice(tx, village, revoked.device, regency.now()))
  await revoked.push([aComplaint('held', 1, { attachments: [named(held)] })])
  await tidyIn(29)
  expect(await has(tablet, orphan)).toBe(true)
  regency.pass(2 * day)
  await tablet.renew()
  await uploaded(tablet, late)
  await tidyIn(29)
  expect(await Promise.all([orphan, known, held, late].map((file) => has(tablet, file)))).toEqual([
    false,
    true,
    true,
    true,
  ])
  await expect(stat(kept(orphan))).rejects.toThrow('ENOENT')
})

test('an upload that nobody went on with for 14 days goes, one that moved stays', async () => {
  const [still, moving] = [aFile('still'), aFile('moving')]
  const addresses = [await begun(tablet, still), await begun(tablet, moving)] as const
  const long = new Date(Date.now() - 15 * day)
  for (const name of await readdir(regency.folders.uploads)) {
    await utimes(join(regency.folders.uploads, name), long, long)
  }
  await send(tablet, addresses[1], moving, 0, 500)
  await tidyFiles(regency.database, regency.folders, new Date().toISOString())
  expect(await Promise.all(addresses.map((address) => offsetOf(tablet, address)))).toEqual([null, 500])
  expect(await readdir(regency.folders.uploads)).toHaveLength(2)
})

test('a disk that is nearly full takes no new file', async () => {
  const full = await aRegency({
    database: regency.database,
    folders: regency.folders,
    roomKept: Number.MAX_SAFE_INTEGER,
  })
  const answer = await begin(at(full), aFile('full'))
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(await problemOf(answer)).toEqual({ status: 503, code: 'BUSY' })
  await full.stop()
})

const recorded = statement('test-recorded', `SELECT FROM blob WHERE sha256 = decode($1, 'hex')`)
const forget = statement('test-forget', `DELETE FROM blob WHERE sha256 = decode($1, 'hex')`)
