import { gzipSync } from 'node:zlib'
import { instantOf } from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import { addStaff, allowPairing, newPairingCode } from '../../src/server/access/index.ts'
import type { Database } from '../../src/server/db/index.ts'
import { appendPush, type Changes, logOn, type Push } from '../../src/server/log/index.ts'
import { aRegencyProgram, type RegencyProgram } from '../../tests/builders/regency-program.ts'
import { okay, WireDevice } from '../../tests/builders/wire-device.ts'
import { usedBy, usedByFamily } from '../processes.ts'
import { spread } from '../report.ts'
import type { Place } from './place.ts'
import { WorkingVillage } from './village.ts'

const rounds = 9
/** A connection each. */
const tablets = 8
const sizes = [
  { batch: 1, pushes: 50 },
  { batch: 100, pushes: 10 },
] as const

type Line = { readonly wire: WireDevice; readonly work: WorkingVillage }

/**
 * The same pushes three times in turns, each by eight connections: by the running server over HTTP, by the log alone,
 * and raw, which is the rows that the log made of them, each push's in one transaction, with nothing read or judged.
 */
export async function besideRaw(place: Place) {
  const served = await place.empty('served')
  const log = await place.database('judged')
  const raw = await place.database('raw')
  const regency = await aRegencyProgram({ DEMONSTRATION: 'off', DATABASE_URL: served.connectionString })
  try {
    const lines: Line[] = []
    for (const { code } of villages.slice(0, tablets)) lines.push(await aLine(regency, served, code))
    const found: Record<string, unknown> = {}
    for (const { batch, pushes } of sizes) {
      const times: Times[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const line = ({ work }: Line) => Array.from({ length: pushes }, () => work.push(batch))
        times.push(await inTurns(place, { regency, lines, log, raw }, lines.map(line)))
      }
      found[`pushes of ${batch}`] = summary(times.slice(1), tablets * pushes * batch)
    }
    return found
  } finally {
    await regency.remove()
    await Promise.all([served.close(), log.close(), raw.close()])
  }
}

type Places = {
  readonly regency: RegencyProgram
  readonly lines: readonly Line[]
  readonly log: Database
  readonly raw: Database
}
type Spent = { readonly wall: number; readonly node: number; readonly postgresql: number }
type Times = { readonly [what in 'http' | 'log' | 'raw']: Spent }

async function inTurns(place: Place, { regency, lines, log, raw }: Places, pushes: Push[][]): Promise<Times> {
  const bodies = pushes.map((line) => line.map(({ request }) => gzipSync(JSON.stringify(request))))
  const http = await spentOn(place, regency.pid, () =>
    together(lines, async ({ wire }, at) => {
      for (const [n, body] of (bodies[at] ?? []).entries()) await sent(wire, body, pushes[at]?.[n])
    }),
  )
  const made: Changes[][] = lines.map(() => [])
  const judged = await spentOn(place, process.pid, () =>
    together(pushes, async (line, at) => {
      for (const push of line) made[at]?.push(await judgedBy(log, push))
    }),
  )
  const written = await spentOn(place, process.pid, () =>
    together(made, async (line) => {
      for (const changes of line) await raw.withTx((tx) => logOn(tx).write(changes))
    }),
  )
  return { http, log: judged, raw: written }
}

function summary(times: readonly Times[], events: number) {
  const middle = (of: (one: Times) => number) => spread(times.map(of)).median
  const each = (what: keyof Times) => ({
    'events a second': Math.round((events * 1_000) / middle((one) => one[what].wall)),
    'µs of processor an event, Node': micros(middle((one) => one[what].node)),
    'µs of processor an event, PostgreSQL': micros(middle((one) => one[what].postgresql)),
  })
  const micros = (millis: number) => Math.round((millis * 1_000) / events)
  const share = (value: number) => Math.round(value * 100) / 100
  return {
    'server over HTTP': each('http'),
    'log alone': each('log'),
    raw: each('raw'),
    'server beside raw': share(middle((one) => one.raw.wall / one.http.wall)),
    'log beside raw': share(middle((one) => one.raw.wall / one.log.wall)),
  }
}

async function aLine({ url }: RegencyProgram, into: Database, village: string): Promise<Line> {
  const code = newPairingCode()
  await into.withTx(async (tx) => {
    await addStaff(tx, village, { id: 'budi', name: 'Budi Contoh', role: 'head', pin: 'none' })
    await allowPairing(tx, village, code, instantOf(Date.now()))
  })
  const wire = await new WireDevice(url).pair(code)
  return { wire, work: new WorkingVillage(village, wire) }
}

async function sent(wire: WireDevice, body: Uint8Array<ArrayBuffer>, push: Push | undefined): Promise<void> {
  const req = push?.request.req ?? ''
  const answer: { push: { verdicts: { s: string }[] } } = await okay(
    await wire.send(body, { 'content-encoding': 'gzip', 'ksp-req': req }),
  )
  if (answer.push.verdicts.some(({ s }) => s !== 'ok')) throw new Error('an event was refused')
}

/** What the log writes for a push. */
async function judgedBy(database: Database, push: Push): Promise<Changes> {
  let made: Changes | undefined
  await database.withTx(async (tx) => {
    const log = logOn(tx)
    const write = (changes: Changes) => {
      made = changes
      return log.write(changes)
    }
    await appendPush({ ...log, write }, push)
  })
  if (made?.accepted.length !== push.request.push.length) throw new Error('an event was refused')
  return made
}

async function together<One>(all: readonly One[], work: (one: One, at: number) => Promise<void>) {
  await Promise.all(all.map(work))
}

async function spentOn({ postmaster }: Place, pid: number, work: () => Promise<void>): Promise<Spent> {
  const before = { node: usedBy(pid), postgresql: usedByFamily(postmaster) }
  const began = performance.now()
  await work()
  const wall = performance.now() - began
  return { wall, node: usedBy(pid) - before.node, postgresql: usedByFamily(postmaster) - before.postgresql }
}
