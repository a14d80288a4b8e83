import type { Accepted } from '../../../src/server/log/index.ts'
import type { SimServer } from '../server.ts'
import type { Stage } from '../world.ts'

/** An invariant that did not hold: its number in the sync design, and what was seen. */
export type Finding = { readonly id: string; readonly what: string }

export type Check = (stage: Stage) => readonly Finding[]

/** How far a log was looked at, what of it is new, and what was kept in mind of the rest. */
type Look<Memory> = {
  readonly memory: Memory
  readonly fresh: readonly Accepted[]
  readonly epoch: string
  readonly events: readonly Accepted[]
}

/** Remembers, per run, how far a log was looked at, so that each event is looked at once. A restore begins anew. */
export function perLog<Memory>(begin: () => Memory) {
  const known = new WeakMap<SimServer, Map<string, Look<Memory>>>()
  return ({ server }: Stage, village: string): Look<Memory> => {
    const logs = known.get(server) ?? new Map<string, Look<Memory>>()
    const before = logs.get(village)
    const now = lookAgain(before, server.head(village).epoch, server.log.events(village), begin)
    if (now === before) return now
    known.set(server, logs)
    logs.set(village, now)
    return now
  }
}

function lookAgain<Memory>(
  before: Look<Memory> | undefined,
  epoch: string,
  events: readonly Accepted[],
  begin: () => Memory,
): Look<Memory> {
  if (before?.epoch !== epoch) return { memory: begin(), fresh: events, epoch, events }
  const upTo = before.events.length
  return before.events === events && before.fresh.length === 0
    ? before
    : { ...before, fresh: events.slice(upTo), events }
}
