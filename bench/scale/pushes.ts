import { villages } from '../../src/domain/reference/index.ts'
import type { Database } from '../../src/server/db/index.ts'
import { headOf, type Push, push } from '../../src/server/log/index.ts'
import { usedBy, usedByFamily } from '../processes.ts'
import type { Place } from './place.ts'
import { WorkingVillage } from './village.ts'

const connections = 8

/** Sends pushes until so many events are in, eight at a time, all villages in turn; what one core does by it. */
export async function fill(
  place: Place,
  database: Database,
  { events, batch }: { readonly events: number; readonly batch: number },
) {
  const next = inTurn()
  const pushes = Array.from({ length: Math.ceil(events / batch) }, () => next().push(batch))
  const spent = await spentOn(place, () => eachOf(pushes, (one) => accepted(database, one)))
  return {
    'events a second': Math.round((events / spent.wall) * 1_000),
    'ms of processor an event, Node': round(spent.node / events),
    'ms of processor an event, PostgreSQL': round(spent.postgresql / events),
    'events a second and core': Math.round((events * 1_000) / (spent.node + spent.postgresql)),
  }
}

/** Tablets that are at the head ask whether there is anything, and there is nothing; without HTTP around it. */
export async function polls(place: Place, database: Database, count: number) {
  const next = inTurn()
  const asked: Push[] = []
  for (let n = 0; n < count; n += 1) {
    const one = next().push(0)
    const head = await headOf(database.read, one.request.village)
    if (!head) throw new Error('there is a village')
    const pull = { epoch: head.epoch, cursor: head.seq, chain: head.chain, limit: 500, reducer: 1 }
    asked.push({ ...one, request: { ...one.request, pull } })
  }
  const spent = await spentOn(place, () => eachOf(asked, (one) => accepted(database, one)))
  return {
    'ms of processor a poll': round((spent.node + spent.postgresql) / count),
    'polls a second and core': Math.round((count * 1_000) / (spent.node + spent.postgresql)),
  }
}

async function spentOn({ postmaster }: Place, work: () => Promise<void>) {
  const before = { node: usedBy(process.pid), postgresql: usedByFamily(postmaster) }
  const began = performance.now()
  await work()
  return {
    wall: performance.now() - began,
    node: usedBy(process.pid) - before.node,
    postgresql: usedByFamily(postmaster) - before.postgresql,
  }
}

/** A push that must go in whole. */
export async function accepted(database: Database, one: Push): Promise<void> {
  const answer = await push(database, one)
  if (!answer.ok || answer.value.appended !== one.request.push.length) throw new Error('a push was refused')
}

function inTurn(): () => WorkingVillage {
  const places = villages.map(({ code }) => new WorkingVillage(code))
  let at = 0
  return () => {
    at += 1
    return places[at % places.length] as WorkingVillage
  }
}

/** A village's pushes keep their order: each worker takes every so-manieth village. */
async function eachOf(pushes: readonly Push[], work: (one: Push) => Promise<void>): Promise<void> {
  const lines = Array.from({ length: connections }, (_, line) =>
    pushes.filter((_push, at) => (at % villages.length) % connections === line),
  )
  await Promise.all(
    lines.map(async (line) => {
      for (const one of line) await work(one)
    }),
  )
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
