import { villages } from '../../src/domain/reference/index.ts'
import type { Database } from '../../src/server/db/index.ts'
import { type Push, push } from '../../src/server/log/index.ts'
import { usedBy, usedByFamily } from '../processes.ts'
import type { Place } from './place.ts'
import { WorkingVillage } from './village.ts'

const connections = 8

/** Sends pushes until so many events are in, eight at a time, all villages in turn; what one core does by it. */
export async function fill(
  { postmaster }: Place,
  database: Database,
  { events, batch }: { readonly events: number; readonly batch: number },
) {
  const next = inTurn()
  const pushes = Array.from({ length: Math.ceil(events / batch) }, () => next().push(batch))
  const before = { node: usedBy(process.pid), postgresql: usedByFamily(postmaster) }
  const began = performance.now()
  await eachOf(pushes, (one) => accepted(database, one))
  const wall = performance.now() - began
  const node = (usedBy(process.pid) - before.node) / events
  const postgresql = (usedByFamily(postmaster) - before.postgresql) / events
  return {
    'events a second': Math.round((events / wall) * 1_000),
    'ms of processor an event, Node': round(node),
    'ms of processor an event, PostgreSQL': round(postgresql),
    'events a second and core': Math.round(1_000 / (node + postgresql)),
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
