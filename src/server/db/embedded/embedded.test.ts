import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aProgram, type Program } from '../../../../tests/builders/program.ts'
import { openDatabase, statement } from '../index.ts'

const readWritten = statement<{ id: number }>('read-written', 'SELECT id FROM written')
const patient = 60_000

let folder: string
let writer: Program
let dataDir: string
const children: ChildProcess[] = []

// One data folder for the whole file: it must outlive everything that is done to it.
beforeAll(async () => {
  // mkdtemp makes it 0700: run as root, no other user can enter it, and that must not matter.
  folder = await mkdtemp(join(tmpdir(), 'smart-kampung-embedded-'))
  dataDir = join(folder, 'data')
  writer = await aProgram('tests/builders/programs/writer.ts')
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

afterAll(async () => {
  await postmaster().then(
    (left) => process.kill(left, 'SIGKILL'),
    () => {},
  )
  await writer.remove()
  await rm(folder, { recursive: true, maxRetries: 10, retryDelay: 100 })
}, patient)

/** A server that writes; resolves when it has acknowledged some rows. */
async function aWriter() {
  const child = spawn(process.execPath, [writer.path, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const closed = once(child, 'close')
  const said: string[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => said.push(line))
  await until(() => said.length >= 20 || child.exitCode !== null)
  return { child, closed, said, acknowledged: () => said.map(Number).filter(Number.isInteger) }
}

async function open() {
  const opened = await openDatabase({ dataDir }, () => {})
  if (!opened.ok) throw new Error(opened.problem.message)
  return opened.value
}

async function writtenRows() {
  const database = await open()
  const rows = await database.read.rows(readWritten).finally(() => database.close())
  return new Set(rows.map(({ id }) => id))
}

async function postmaster() {
  return Number((await readFile(join(dataDir, 'postgresql/cluster/postmaster.pid'), 'utf8')).split('\n')[0])
}

async function until(done: () => boolean) {
  while (!done()) await pause(10)
}

describe('what was acknowledged is still there', () => {
  test(
    'after the server was killed, and its orphaned PostgreSQL is replaced',
    async () => {
      const { child, closed, acknowledged } = await aWriter()
      child.kill('SIGKILL')
      await closed
      // Throws if the orphan is not alive.
      process.kill(await postmaster(), 0)
      const rows = await writtenRows()
      expect(acknowledged().filter((id) => !rows.has(id))).toEqual([])
    },
    patient,
  )

  test(
    'after the server and all of PostgreSQL were killed',
    async () => {
      const { child, closed, acknowledged } = await aWriter()
      child.kill('SIGKILL')
      process.kill(await postmaster(), 'SIGKILL')
      await closed
      const rows = await writtenRows()
      expect(acknowledged().length).toBeGreaterThanOrEqual(20)
      expect(acknowledged().filter((id) => !rows.has(id))).toEqual([])
    },
    patient,
  )
})

describe('while a server runs', () => {
  test(
    'a second one on the same data folder is refused, and the first does not notice',
    async () => {
      const database = await open()
      const second = await openDatabase({ dataDir }, () => {})
      expect(second).toMatchObject({ ok: false, problem: { code: 'DATA_DIR_IN_USE' } })
      expect(!second.ok && second.problem.message).toContain(`process ${process.pid}`)
      await database.withTx(async () => {})
      await database.close()
    },
    patient,
  )

  test(
    'it ends, saying why, when PostgreSQL dies under it',
    async () => {
      const { closed, said } = await aWriter()
      process.kill(await postmaster(), 'SIGKILL')
      const [code] = await closed
      expect({ code, last: said.at(-1) }).toEqual({ code: 1, last: 'lost DATABASE_LOST' })
    },
    patient,
  )

  test(
    'it goes on when one process of PostgreSQL crashes and the others recover',
    async () => {
      const database = await open()
      const pid = statement<{ pid: number }>('pid', 'SELECT pg_backend_pid() AS pid')
      const backend = await database.withTx((tx) => tx.row(pid))
      process.kill(backend?.pid ?? 0, 'SIGKILL')
      const works = () => database.withTx((tx) => tx.row(pid)).then(Boolean, () => false)
      while (!(await works())) await pause(50)
      const second = await openDatabase({ dataDir }, () => {})
      expect(second).toMatchObject({ ok: false, problem: { code: 'DATA_DIR_IN_USE' } })
      await database.close()
    },
    patient,
  )
})

describe('the data folder', () => {
  test(
    'keeps the password to itself, and two servers that start at once do not spoil it',
    async () => {
      const fresh = join(folder, 'fresh')
      const both = await Promise.all([1, 2].map(() => openDatabase({ dataDir: fresh }, () => {})))
      expect(both.map((one) => (one.ok ? 'started' : one.problem.code)).sort()).toEqual([
        'DATA_DIR_IN_USE',
        'started',
      ])
      expect((await stat(join(fresh, 'postgresql/password'))).mode & 0o777).toBe(0o600)
      for (const one of both) if (one.ok) await one.value.close()
    },
    patient,
  )

  test('that cannot be written, or was made by another PostgreSQL, is one line', async () => {
    await writeFile(join(folder, 'file'), '')
    const inFile = await openDatabase({ dataDir: join(folder, 'file', 'data') }, () => {})
    expect(inFile).toMatchObject({ ok: false, problem: { code: 'DATA_DIR_NOT_WRITABLE' } })
    const old = join(folder, 'old')
    await mkdir(join(old, 'postgresql/cluster'), { recursive: true })
    await writeFile(join(old, 'postgresql/cluster/PG_VERSION'), '14\n')
    const older = await openDatabase({ dataDir: old }, () => {})
    expect(older).toMatchObject({ ok: false, problem: { code: 'DATA_DIR_OTHER_VERSION' } })
  })
})

test('a DATABASE_URL where nobody answers is one line that shows no password', async () => {
  const databaseUrl = 'postgres://clerk:secret@127.0.0.1:1/kampung'
  const opened = await openDatabase({ dataDir, databaseUrl }, () => {})
  expect(opened).toMatchObject({ ok: false, problem: { code: 'DATABASE_UNREACHABLE' } })
  expect(JSON.stringify(opened)).not.toContain('secret')
})
