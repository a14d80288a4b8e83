import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aProgram, type Program } from '../../../tests/builders/program.ts'

const patient = 60_000

let folder: string
let server: Program
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smart-kampung-start-'))
  server = await aProgram('src/server.ts')
})
afterEach(async () => {
  for (const child of children.splice(0)) if (child.kill('SIGTERM')) await once(child, 'exit')
}, patient)
afterAll(async () => {
  await server.remove()
  await rm(folder, { recursive: true })
})

/** The real program; `first` is all that it said until it was ready or ended. */
async function aServer(env: Record<string, string>) {
  const child = spawn(process.execPath, [server.path], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'data'), DEMONSTRATION: 'off', ...env },
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const ended = once(child, 'close')
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said.out += text
      if (said.out.includes('Ctrl-C')) resolve()
    })
  })
  await Promise.race([ready, ended])
  return { child, said, ended, port: Number(/localhost:(\d+)/.exec(said.out)?.[1]) }
}

async function refusal(env: Record<string, string>) {
  const { said, ended } = await aServer(env)
  const [code] = await ended
  return { code, lines: said.err.trim().split('\n') }
}

describe('the server', () => {
  test(
    'says where each room is, answers, and on Ctrl-C leaves a cleanly stopped database',
    async () => {
      const { child, said, ended, port } = await aServer({})
      expect(said.out).toContain(`http://localhost:${port}/loket`)
      expect(said.out).toContain(`http://localhost:${port}/kabupaten`)
      expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
      child.kill('SIGINT')
      expect(await ended).toEqual([0, null])
      await expect(access(join(folder, 'data/postgresql/cluster/postmaster.pid'))).rejects.toThrow('ENOENT')
    },
    patient,
  )

  test(
    'refuses a taken port, and stops the database that it had started',
    async () => {
      const taken = createServer().listen(0, 'localhost')
      await once(taken, 'listening')
      const address = taken.address()
      const port = address && typeof address === 'object' ? address.port : 0
      expect(await refusal({ PORT: String(port) })).toEqual({
        code: 1,
        lines: [expect.stringMatching(`Port ${port} is taken. Stop what uses it, or choose another`)],
      })
      taken.close()
      await expect(access(join(folder, 'data/postgresql/cluster/postmaster.pid'))).rejects.toThrow('ENOENT')
    },
    patient,
  )

  test(
    'refuses a data folder in use while its owner goes on answering',
    async () => {
      const { port } = await aServer({})
      expect(await refusal({})).toEqual({
        code: 1,
        lines: [
          expect.stringMatching(/data folder .* is in use by a running server .* choose another folder/),
        ],
      })
      expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
    },
    patient,
  )

  test.each([
    [{ PORT: 'eighty' }, /PORT must be a number/],
    [{ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/kampung' }, /127.0.0.1:1\/kampung cannot be reached/],
    [{ TLS_CERT: '/nowhere.pem', TLS_KEY: '/nowhere.pem' }, /certificate or its key cannot be used/],
  ])(
    'refuses %j with one line and code 1',
    async (env, line) => {
      expect(await refusal(env)).toEqual({ code: 1, lines: [expect.stringMatching(line)] })
    },
    patient,
  )
})
