import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { instantOf } from '../../src/domain/index.ts'
import type { PokeData, SyncAnswer } from '../../src/protocol/index.ts'
import { allowPairing, newPairingCode } from '../../src/server/access/index.ts'
import { type Database, databaseAt } from '../../src/server/db/index.ts'
import { verifyLog } from '../../src/server/log/index.ts'
import { aDatabase } from '../builders/database.ts'
import { aComplaint, village } from '../builders/pushes.ts'
import { aRegencyProgram, type RegencyProgram } from '../builders/regency-program.ts'
import { WireDevice } from '../builders/wire-device.ts'

const patience = 60_000
vi.setConfig({ testTimeout: 3 * patience, hookTimeout: 2 * patience })

let database: Database
let servers: RegencyProgram[]
beforeAll(async () => {
  const fresh = await aDatabase()
  const looking = databaseAt(fresh.connectionString)
  database = { ...looking, close: () => looking.close().then(() => fresh.close()) }
  const env = { DATABASE_URL: fresh.connectionString, DEMONSTRATION: 'off' }
  // All at once: they make the schema and the villages together.
  servers = await Promise.all([1, 2, 3].map(() => aRegencyProgram(env)))
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.remove()))
  await database.close()
})

const serverAt = (n: number) => servers[n % servers.length] as RegencyProgram

async function aTablet(at: number): Promise<WireDevice> {
  const code = newPairingCode()
  await database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
  return new WireDevice(serverAt(at).url).pair(code)
}

const of = (tablet: WireDevice, n: number) =>
  aComplaint(`${tablet.device} ${n}`, n, { at: new Date().toISOString() })

/** The seqs of all events of a village with their ids, as the database holds them. */
async function rows(): Promise<{ seq: number; id: string }[]> {
  const { rows: found } = await database.pool.query(
    'SELECT seq, id FROM event WHERE village_code = $1 ORDER BY seq',
    [village],
  )
  return found
}

/** The pokes that a tablet hears, as they come. */
async function pokesOf(tablet: WireDevice): Promise<PokeData[]> {
  const cut = new AbortController()
  onTestFinished(() => cut.abort())
  const heard: PokeData[] = []
  const answer = await fetch(`${tablet.url}/v1/poke`, {
    headers: { authorization: `Device ${tablet.token}` },
    signal: cut.signal,
  })
  void (async () => {
    const text = new TextDecoder()
    for await (const part of answer.body ?? []) {
      for (const [, data] of text.decode(part).matchAll(/^data: (.*)$/gm)) heard.push(JSON.parse(data ?? ''))
    }
  })().catch(() => {})
  return heard
}

test('a tablet may ask another process each time: its session, its numbers and its page are the same', async () => {
  const tablet = await aTablet(0)
  const before = (await rows()).length
  const answers: SyncAnswer[] = []
  for (let n = 1; n <= 6; n += 1) {
    tablet.url = serverAt(n).url
    answers.push(await tablet.push([of(tablet, n)]))
  }
  tablet.url = serverAt(1).url
  const again = await tablet.push([1, 2, 3, 4, 5, 6].map((n) => of(tablet, n)))
  expect(again.push.verdicts).toEqual(answers.flatMap(({ push }) => push.verdicts))
  expect(again.push.verdicts.map((one) => one.s === 'ok' && one.seq - before)).toEqual([1, 2, 3, 4, 5, 6])
  expect(new Set([...answers, again].map(({ epoch }) => epoch)).size).toBe(1)
})

test('what one process takes is told to the tablets that listen at the others', async () => {
  const tablets = await Promise.all([0, 1, 2].map(aTablet))
  const heard = await Promise.all(tablets.map(pokesOf))
  const [first] = tablets
  const { pull } = await (first as WireDevice).push([of(first as WireDevice, 1)])
  await vi.waitFor(() => {
    for (const pokes of heard) expect(pokes.at(-1)).toEqual({ v: village, head: pull?.head })
  }, patience)
})

test('[I1] [I2] [I4] one of three is killed in the middle of pushes: all goes on at the others, nothing is lost or doubled', async () => {
  const before = (await rows()).length
  const tablets = await Promise.all([0, 1, 2, 3, 4, 5].map(aTablet))
  const each = 20
  const pushing = tablets.map(async (tablet, n) => {
    for (let next = 1, at = n; next <= each; next += 1) {
      // The same batch again, at the next process, until it is answered.
      for (let answer: SyncAnswer | null = null; answer === null; ) {
        tablet.url = serverAt(at).url
        answer = await tablet.push([of(tablet, next)]).catch(() => null)
        if (answer === null) {
          at += 1
          await pause(20)
        } else expect(answer.push.verdicts).toMatchObject([{ s: 'ok' }])
      }
    }
  })
  await vi.waitFor(async () => expect((await rows()).length).toBeGreaterThan(before + each), patience)
  await serverAt(1).kill('server')
  await Promise.all(pushing)

  const ids = (await rows()).slice(before).map(({ id }) => id)
  const sent = tablets.flatMap((tablet) => Array.from({ length: each }, (_, n) => of(tablet, n + 1).id))
  expect(ids.toSorted()).toEqual(sent.toSorted())
  expect((await rows()).map(({ seq }) => seq)).toEqual((await rows()).map((_, n) => n + 1))
  expect((await verifyLog(database)).findings).toEqual([])

  servers[1] = await serverAt(1).restart()
  const [late] = tablets
  const last = late as WireDevice
  last.url = serverAt(1).url
  expect((await last.push([of(last, each + 1)])).push.verdicts).toMatchObject([
    { s: 'ok', seq: before + sent.length + 1 },
  ])
})
