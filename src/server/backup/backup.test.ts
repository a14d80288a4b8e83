import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { aDatabase, anEmptyDatabase } from '../../../tests/builders/database.ts'
import { aLogDatabase } from '../../../tests/builders/logs.ts'
import { aComplaint, anEvent, aPush, idOf, now, village } from '../../../tests/builders/pushes.ts'
import { aRegency, seedPeople } from '../../../tests/builders/regency.ts'
import { aFile as aPhoto, uploaded } from '../../../tests/builders/uploads.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'
import { type Database, migrate, readMigrations } from '../db/index.ts'
import { type Folders, openBlob, prepareFolders } from '../files/index.ts'
import { epochOf, headOf, push, seedVillages, verifyLog } from '../log/index.ts'
import { backup, restore } from './index.ts'

let database: Database
let folder: string
let folders: Folders
let file: string
let names = 0

beforeAll(async () => {
  database = await aLogDatabase()
  folder = await mkdtemp(join(tmpdir(), 'smart-kampung-backup-'))
  folders = await foldersIn(join(folder, 'data'))
  await seedPeople(database)
  const odd = { salt: '00'.repeat(16), body: '{"note":"\\u0000 \\\\ \\" é 🏠\\n"}' }
  await push(
    database,
    aPush(
      [aComplaint('a', 1), anEvent('b', 2, { case: idOf('case a'), pii: odd }), anEvent('bad', 3, { v: 9 })],
      { village },
    ),
  )
  file = await aBackup()
}, 60_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

async function foldersIn(dataDir: string): Promise<Folders> {
  const made = await prepareFolders(dataDir)
  if (!made.ok) throw new Error(made.problem.message)
  return made.value
}

const save = (from: Database, path: string) => backup({ database: from, folders }, path, now)

function aFile(): string {
  names += 1
  return join(folder, `backup-${names}`)
}

async function aBackup(): Promise<string> {
  const path = aFile()
  expect(await save(database, path)).toMatchObject({ ok: true })
  return path
}

/** Works on a database that is gone afterwards. */
async function on<Value>(
  making: Promise<Database>,
  work: (other: Database) => Promise<Value>,
): Promise<Value> {
  const other = await making
  return work(other).finally(() => other.close())
}

async function into(other: Database, path = file, replace = false) {
  const dataDir = await mkdtemp(join(folder, 'other-'))
  return restore({ database: other, folders: await foldersIn(dataDir) }, path, { replace })
}

/** Every row of every table that counts, in one text. */
async function contents({ pool }: Database): Promise<Record<string, unknown[]>> {
  const tables = [
    'event',
    'verdict',
    'quarantine',
    'device_inc',
    'case_state',
    'village',
    'staff',
    'officer',
    'device',
    'village_letter',
  ]
  const all = tables.map(async (table) => {
    const { rows } = await pool.query(`SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY 1`)
    return [table, rows.map(({ row }) => row)] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

test('a backup comes back whole, in an empty database, under a new epoch', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await on(anEmptyDatabase(), async (other) => {
    expect(await into(other)).toMatchObject({ ok: true, value: { madeAt: now } })
    expect(await contents(other)).toEqual(await contents(database))
    expect((await verifyLog(other)).findings).toEqual([])
    expect(await epochOf(other.read)).not.toBe(await epochOf(database.read))
    // Writing goes on, also where numbers count themselves.
    expect(await push(other, aPush([aComplaint('c', 1)], { village, device: 'd-two' }))).toMatchObject({
      ok: true,
      value: { head: 3 },
    })
    await other.pool.query('INSERT INTO history DEFAULT VALUES')
  })
})

test('it is one moment, though others write while it is made', async () => {
  const path = aFile()
  const written = await on(aLogDatabase(), async (busy) => {
    let making = true
    let count = 0
    const writing = (async () => {
      while (making) {
        count += 1
        await push(busy, aPush([aComplaint(`while ${count}`, count)], { village, pull: null }))
      }
    })()
    const made = await save(busy, path).finally(() => {
      making = false
    })
    await writing
    expect(made).toMatchObject({ ok: true })
    return count
  })
  await on(aDatabase(), async (other) => {
    expect(await into(other, path)).toMatchObject({ ok: true })
    expect((await verifyLog(other)).findings).toEqual([])
    expect((await headOf(other.read, village))?.seq).toBeLessThan(written)
  })
})

/** Migrations that a push can do without: a schema as it was before them. */
const NEWER: ReadonlySet<number> = new Set([50, 60, 150, 170])

test('one of an older schema comes back, and is brought up to date', async () => {
  const all = await readMigrations()
  const path = aFile()
  const older = await on(anEmptyDatabase(), async (then) => {
    await migrate(
      then.connectionString,
      all.filter(({ number }) => !NEWER.has(number)),
    )
    await seedVillages(then)
    await push(then, aPush([aComplaint('old', 1), anEvent('bad', 2, { v: 9 })], { village }))
    expect(await save(then, path)).toMatchObject({ ok: true })
    return contents(then)
  })
  await on(aDatabase(), async (other) => {
    expect(await into(other, path)).toMatchObject({ ok: true })
    expect(await contents(other)).toEqual(older)
    expect(await migrate(other.connectionString, all)).toEqual({ ok: true, value: 0 })
  })
})

test('one of a newer schema, or of another, is refused', async () => {
  const [first = '', ...rest] = gunzipSync(await readFile(file))
    .toString()
    .split('\n')
  const made = JSON.parse(first)
  const stranger = { number: 9999, name: 'x', sha256: 'x' }
  for (const migrations of [
    [...made.migrations, stranger],
    [{ ...stranger, number: 1 }, ...made.migrations.slice(1)],
  ]) {
    const path = aFile()
    await writeFile(path, gzipSync([JSON.stringify({ ...made, migrations }), ...rest].join('\n')))
    const message = expect.stringContaining('another version')
    expect(await on(aDatabase(), (other) => into(other, path))).toMatchObject({ ok: false, message })
  }
})

test('a database in use is refused, and taken over where that is said', async () => {
  await on(aLogDatabase(), async (other) => {
    await push(other, aPush([aComplaint('lost', 1)], { village }))
    const before = await contents(other)
    expect(await into(other)).toMatchObject({ ok: false, message: expect.stringContaining('--replace') })
    expect(await contents(other)).toEqual(before)
    expect(await into(other, file, true)).toMatchObject({ ok: true })
    expect(await contents(other)).toEqual(await contents(database))
  })
})

test('a database on which a server runs is refused', async () => {
  await on(aDatabase(), async (other) => {
    const { connectionString } = other
    const ear = new pg.Client({ connectionString, application_name: 'smart-kampung pokes' })
    await ear.connect()
    expect(await into(other)).toMatchObject({ ok: false, message: expect.stringContaining('Stop it first') })
    await ear.end()
    expect(await into(other)).toMatchObject({ ok: true })
  })
})

/** How a file may be spoiled; each leaves the database as it was. */
const spoiled: [string, (whole: Buffer) => Buffer][] = [
  ['cut off at the end', (whole) => whole.subarray(0, -1)],
  ['cut off in the middle', (whole) => whole.subarray(0, whole.length >> 1)],
  ['cut off at its beginning', (whole) => whole.subarray(0, 5)],
  ['empty', () => Buffer.alloc(0)],
  [
    'without its last line',
    (whole) =>
      gzipSync(
        gunzipSync(whole)
          .toString()
          .replace(/\{"end".*\n$/, ''),
      ),
  ],
  [
    'with one row less',
    (whole) =>
      gzipSync(
        gunzipSync(whole)
          .toString()
          .replace(/\n\{"village_code":"35.10.01.2001".*/, ''),
      ),
  ],
  [
    'with a row twice',
    (whole) =>
      gzipSync(
        gunzipSync(whole)
          .toString()
          .replace(/\n(\{"village_code":"35.10.01.2001".*)/, '\n$1\n$1'),
      ),
  ],
  [
    'with another name in it',
    (whole) => gzipSync(gunzipSync(whole).toString().replace('Operator Contoh', 'Operator Contok')),
  ],
  [
    'followed by something',
    (whole) => gzipSync(Buffer.concat([gunzipSync(whole), Buffer.from('"event"\n')])),
  ],
  ['another file', () => gzipSync('{"name":"smart-kampung"}\n')],
  ['no gzip', () => Buffer.from('SELECT 1;\n')],
]

test('a file that is not whole is refused in one line, and nothing changes', async () => {
  const whole = await readFile(file)
  await on(aLogDatabase(), async (other) => {
    const before = await contents(other)
    for (const [what, spoil] of spoiled) {
      const path = aFile()
      await writeFile(path, spoil(whole))
      const refusal = await into(other, path)
      expect([what, refusal]).toMatchObject([
        what,
        { ok: false, message: expect.stringContaining('not a whole backup') },
      ])
      expect(!refusal.ok && refusal.message).not.toContain('\n')
    }
    expect(await contents(other)).toEqual(before)
    expect(await into(other)).toMatchObject({ ok: true })
  })
})

test('no file is written over, and one that cannot be written or read says so', async () => {
  const [there] = [await aBackup()]
  const size = (await stat(there)).size
  expect(await save(database, there)).toMatchObject({
    ok: false,
    message: expect.stringContaining('there already'),
  })
  expect((await stat(there)).size).toBe(size)
  expect(await save(database, join(folder, 'nowhere/x'))).toMatchObject({ ok: false })
  expect(await into(database, join(folder, 'nowhere'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('cannot be read'),
  })
})

test('files come back with the rows that name them; one that is gone is told, one that is changed is refused', async () => {
  const regency = await aRegency()
  onTestFinished(() => regency.stop())
  const tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const [large, small, gone] = [aPhoto('large', 700_000), aPhoto('small'), aPhoto('gone')]
  for (const one of [large, small, gone]) await uploaded(tablet, one)
  await rm(join(regency.folders.blobs, village, gone.sha256.slice(0, 2), gone.sha256))
  const path = aFile()
  expect(await backup(regency, path, now)).toMatchObject({ ok: true, value: { files: 2, missing: 1 } })

  await on(aDatabase(), async (other) => {
    const place = { database: other, folders: await foldersIn(join(folder, 'with-files')) }
    expect(await restore(place, path, { replace: false })).toMatchObject({ ok: true, value: { files: 2 } })
    for (const one of [large, small]) {
      const blob = await openBlob(other.read, place.folders, village, one.sha256)
      expect(Buffer.concat((await blob?.read().toArray()) ?? []).equals(one.bytes)).toBe(true)
    }
    expect(await openBlob(other.read, place.folders, village, gone.sha256)).toBeNull()
  })
  const text = gunzipSync(await readFile(path)).toString()
  const first = /\n\["[\d.]+","(\w+)"/.exec(text)?.[1] ?? ''
  const renamed = text.replaceAll(`,"${first}",`, `,"${'0'.repeat(64)}",`)
  await writeFile(path, gzipSync(renamed))
  expect(await on(aDatabase(), (other) => into(other, path))).toMatchObject({
    ok: false,
    message: expect.stringContaining('a file in it is not what its name says'),
  })
})

test('what ends by itself is not in it: sessions, tries, snapshots', async () => {
  const text = gunzipSync(await readFile(file)).toString()
  const tables = text.split('\n').filter((line) => line.startsWith('"'))
  expect(tables).toContain('"event"')
  expect(tables.filter((line) => /session|challenge|try_count|snapshot/.test(line))).toEqual([])
})
