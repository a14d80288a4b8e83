import {
  asPending,
  type CaseState,
  canonicalJson,
  caseHash,
  type Digest,
  fold,
  nextChain,
  nextStateHash,
  payloadHash,
  reduce,
  ZERO_DIGEST,
} from '../../../src/domain/index.ts'
import type { Accepted } from '../../../src/server/log/index.ts'
import { violations } from '../../../src/sync/index.ts'
import type { MemoryState } from '../../builders/memory-log.ts'
import { asTheyAre, look } from '../../builders/memory-store.ts'
import type { Finding } from '../invariants/index.ts'
import { epochOf, village } from './regency.ts'
import type { Tablet, World } from './state.ts'

const sound = new WeakSet<MemoryState>()
/** The log beside which each tablet was looked at. */
const looked = new WeakMap<Tablet, MemoryState>()

/** What must hold in every state. A tablet and a log that were looked at together are not looked at again. */
export function broken(world: World): Finding[] {
  const { log, tablets } = world
  const events = eventsOf(world)
  const found = sound.has(log) ? [] : inLog(events)
  sound.add(log)
  for (const tablet of tablets) {
    if (looked.get(tablet) === log) continue
    looked.set(tablet, log)
    found.push(...onTablet(world, tablet, events))
  }
  return found
}

/**
 * What must hold where everything has come to rest: what was saved stands in the log; or shows why it does not, and is
 * kept at the server for an operator. A restored server may have lost what it refused in its earlier life.
 */
export function brokenAtRest(world: World): Finding[] {
  const there = new Set(eventsOf(world).map(({ event }) => event.id))
  return world.tablets.flatMap(({ name, rows, told }) => {
    const { outbox } = look(rows, { outbox: told }, asTheyAre)
    const shown = new Set(
      outbox.filter(({ state, code }) => state !== 'waiting' && code !== null).map(({ event }) => event),
    )
    const isKept = (id: string): boolean => world.epoch > 0 || world.judged.includes(id)
    const lost = told.filter((id) => !there.has(id) && !(shown.has(id) && isKept(id)))
    return lost.map((id) => ({ id: 'I8', what: `${id}, saved on ${name}, has neither place nor verdict` }))
  })
}

function inLog(events: readonly Accepted[]): Finding[] {
  const found: Finding[] = []
  const names = events.flatMap(({ event: { id, device, inc, dseq } }) => [id, `${device}/${inc}/${dseq}`])
  const last = new Map<string, number>()
  let chain = ZERO_DIGEST
  if (new Set(names).size < names.length) found.push({ id: 'I2', what: 'an event stands in the log twice' })
  for (const [at, { seq, event, ...one }] of events.entries()) {
    const life = `${event.device}/${event.inc}`
    if (event.dseq <= (last.get(life) ?? 0))
      found.push({ id: 'I3', what: `${life} is out of order at ${seq}` })
    last.set(life, event.dseq)
    chain = nextChain(chain, payloadHash(event))
    if (seq !== at + 1 || chain !== one.chain)
      found.push({ id: 'I4', what: `the log or its chain breaks at ${seq}` })
  }
  return found
}

function onTablet(world: World, tablet: Tablet, events: readonly Accepted[]): Finding[] {
  const { name, rows, told, engine } = tablet
  const found = violations(engine, 0).map((what) => ({ id: 'I8', what: `${name}: ${what}` }))
  for (const id of told) {
    if (!rows.events.has(id))
      found.push({ id: 'I1', what: `${name} said "saved" of ${id} and has not got it` })
    if (!rows.outbox.has(id) && !world.judged.includes(id))
      found.push({ id: 'I6', what: `${id} left the outbox of ${name} without a verdict` })
  }
  return [...found, ...copyOn(world, tablet, events).map((what) => ({ id: 'I5', what: `${name}: ${what}` }))]
}

function copyOn({ epoch }: World, { rows }: Tablet, events: readonly Accepted[]): string[] {
  const { meta, casesAfter } = look(rows, { casesAfter: { id: '', limit: 1_000 } }, asTheyAre)
  const { place, rebuild } = meta
  if (place.epoch !== epochOf(epoch) || rebuild !== null) return []
  const due = foldOf(events.slice(0, place.cursor))
  const found = place.chain === (events[place.cursor - 1]?.chain ?? ZERO_DIGEST) ? [] : ['another chain']
  if (place.stateHash !== due.hash) found.push('another state hash')
  const held = Object.fromEntries(
    casesAfter.flatMap(({ id, canonical }) => (canonical ? [[id, canonical]] : [])),
  )
  if (canonicalJson(held) !== canonicalJson(Object.fromEntries(due.cases)))
    found.push('other cases than the log')
  const lawful = casesAfter.every(
    ({ view, canonical, pending }) =>
      canonicalJson(view) === canonicalJson(fold(canonical, pending.map(asPending))),
  )
  return lawful ? found : [...found, 'a view that is not its law']
}

function foldOf(events: readonly Accepted[]): { cases: Map<string, CaseState>; hash: Digest } {
  const cases = new Map<string, CaseState>()
  let hash = ZERO_DIGEST
  for (const { event, seq, receivedAt, occurredAt } of events) {
    const before = cases.get(event.case) ?? null
    const after = reduce(before, { ...event, seq, receivedAt, occurredAt })
    cases.set(event.case, after)
    hash = nextStateHash(hash, caseHash(before), caseHash(after))
  }
  return { cases, hash }
}

function eventsOf({ log }: World): readonly Accepted[] {
  return log.get(village)?.events ?? []
}
