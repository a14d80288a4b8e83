import type { Stage } from '../world.ts'

/** An invariant that did not hold: its number in the sync design, and what was seen. */
export type Finding = { readonly id: string; readonly what: string }

export type Check = (stage: Stage) => readonly Finding[]

/** Remembers, per run, how far a log was looked at, so that each event is looked at once. A restore begins anew. */
export function perLog<Memory>(begin: () => Memory) {
  const known = new WeakMap<object, Map<string, { epoch: string; upTo: number; memory: Memory }>>()
  return (stage: Stage, village: string) => {
    const { epoch, seq } = stage.server.head(village)
    const logs = known.get(stage.server) ?? new Map()
    known.set(stage.server, logs)
    const before = logs.get(village)
    const place = before?.epoch === epoch ? before : { epoch, upTo: 0, memory: begin() }
    const fresh = stage.server.log.events(village).slice(place.upTo)
    logs.set(village, { ...place, upTo: seq })
    return { memory: place.memory as Memory, fresh }
  }
}
