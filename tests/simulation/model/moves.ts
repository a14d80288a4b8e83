import { type EventDraft, isCase } from '../../../src/domain/index.ts'
import { planAppend } from '../../../src/store/index.ts'
import { problemOf } from '../../../src/sync/index.ts'
import { MemoryLog, type MemoryState } from '../../builders/memory-log.ts'
import { asTheyAre, look } from '../../builders/memory-store.ts'
import type { Plant } from '../tablet.ts'
import { complaint, note, poison } from './acts.ts'
import { epochOf, regency, village } from './regency.ts'
import type { Budget, Reply, Request, Tablet, World } from './state.ts'
import { type Around, copyOf, type Driven, drive, hear, started, storeOn } from './tablet.ts'

/** What a move came to. `spins`: the tablet that did more than any course of events needs. */
export type Moved = { readonly world: World; readonly spins: string | null }
export type Move = { readonly what: string; readonly make: () => Promise<Moved> }

/** A world's rules: how many events an answer lets a push carry, and perhaps a planted mistake. */
export type Rules = { readonly pushMax: number; readonly plant: Plant }

/** Everything that can happen next. */
export function movesOf(world: World, rules: Rules): Move[] {
  const ofTablets = world.tablets.flatMap((tablet, at) => [
    ...actsAt(world, rules, tablet, at),
    ...turnsOf(world, rules, tablet, at),
    ...misfortunesOf(world, tablet, at),
  ])
  const ofServer = world.requests.flatMap((request) => servings(world, rules, request))
  const arrivals = world.replies.map((reply) => arrival(world, rules, reply))
  return [...ofTablets, ...ofServer, ...arrivals, ...restoring(world)]
}

/** What happens where nothing goes wrong any more; null where nothing is left to happen. */
export function inGoodWeather(world: World, rules: Rules): Move | null {
  const reply = world.replies[0]
  if (reply) return arrival(world, rules, reply)
  const request = world.requests.find(({ stale }) => !stale)
  if (request) return serving(world, rules, request, 'answers')
  const at = world.tablets.findIndex((tablet) => !isAtRest(world, tablet))
  const tablet = world.tablets[at]
  return tablet === undefined ? null : waking(world, rules, tablet, at)
}

/** Nothing waits, and the copy is the log as it stands. */
export function isAtRest({ log }: World, { rows, sending }: Tablet): boolean {
  const { meta, waiting } = look(rows, { waiting: 1 }, asTheyAre)
  const head = log.get(village)?.head
  const isThere = meta.place.epoch === head?.epoch && meta.place.cursor === head?.seq && meta.rebuild === null
  return sending === null && waiting.length === 0 && isThere
}

function actsAt(world: World, rules: Rules, tablet: Tablet, at: number): Move[] {
  const acts: Move[] = []
  const add = (what: string, spent: keyof Budget, draft: () => EventDraft): void => {
    if (world.left[spent] > 0)
      acts.push({
        what: `${tablet.name} ${what}`,
        make: () => appends(spend(world, spent), rules, at, draft()),
      })
  }
  add('files a complaint', 'events', () => complaint(tablet))
  add('saves what no schema lets through', 'poison', () => poison(tablet))
  const shown = look(tablet.rows, { casesAfter: { id: '', limit: 1 } }, asTheyAre).casesAfter[0]?.view
  if (isCase(shown)) add('notes something on a case', 'events', () => note(tablet, shown.id))
  return acts
}

async function appends(world: World, rules: Rules, at: number, draft: EventDraft): Promise<Moved> {
  const before = tabletAt(world, at)
  const rows = copyOf(before.rows)
  await rules.plant.store(storeOn(rows)).run(planAppend([draft]))
  const tablet = { ...before, rows, told: [...before.told, draft.id] }
  return placed(world, at, await drive(tablet, { notice: 'appended' }, around(world, rules)))
}

function turnsOf(world: World, rules: Rules, tablet: Tablet, at: number): Move[] {
  if (tablet.sending === null) return tablet.engine.wakeAt === null ? [] : [waking(world, rules, tablet, at)]
  return world.left.timeouts === 0 ? [] : [waking(spend(world, 'timeouts'), rules, tablet, at)]
}

/** The timer: a poll, the next try, or the end of patience with a request. */
function waking(world: World, rules: Rules, tablet: Tablet, at: number): Move {
  const what = tablet.sending === null ? 'wakes' : 'gives up waiting for the answer'
  return {
    what: `${tablet.name} ${what}`,
    make: async () => placed(world, at, await drive(tablet, { notice: 'woke' }, around(world, rules))),
  }
}

function misfortunesOf(world: World, tablet: Tablet, at: number): Move[] {
  const befalls = (what: string, spent: keyof Budget, make: (world: World) => World): Move[] =>
    world.left[spent] === 0
      ? []
      : [
          {
            what: `${tablet.name} ${what}`,
            make: async () => ({ world: make(spend(world, spent)), spins: null }),
          },
        ]
  return [
    ...befalls('crashes', 'crashes', (then) => withTablet(then, at, started(tablet))),
    ...befalls('is cloned', 'clones', (then) => ({
      ...then,
      tablets: [...then.tablets, { ...started(tablet), name: `${tablet.name}+` }],
    })),
  ]
}

function servings(world: World, rules: Rules, request: Request): Move[] {
  const once = serving(world, rules, request, 'answers')
  if (world.left.doubles === 0) return [once]
  const copy = { ...request, stale: true }
  const doubled = spend({ ...world, requests: [...world.requests, copy] }, 'doubles')
  return [once, serving(doubled, rules, request, 'answers, and will see again,')]
}

function serving(world: World, rules: Rules, request: Request, what: string): Move {
  const name = world.tablets[request.by]?.name
  const make = async (): Promise<Moved> => {
    const requests = world.requests.filter((one) => one !== request)
    const said = (reply: Reply['said']): readonly Reply[] =>
      request.stale ? world.replies : [...world.replies, { to: request.by, said: reply }]
    if (request.session !== world.epoch) {
      const replies = said({ ok: false, problem: problemOf('AUTH_EXPIRED') })
      return { world: { ...world, requests, replies }, spins: null }
    }
    const { server } = around(world, rules)
    const answer = await server.sync(request.body, rules.pushMax)
    const moved = { ...world, requests, replies: said(answer.said) }
    return { world: answer.log === world.log ? moved : committed(moved, answer.log), spins: null }
  }
  const late = request.stale ? 'late ' : ''
  return { what: `the server ${what} a ${late}request of ${name}`, make }
}

function committed(world: World, log: MemoryState): World {
  const now = log.get(village)
  const ids = [
    ...(now?.events ?? []).map(({ event }) => event.id),
    ...(now?.kept ?? []).map(({ verdict }) => verdict.id),
  ]
  return { ...world, log, backup: world.log, judged: [...new Set([...world.judged, ...ids])] }
}

function arrival(world: World, rules: Rules, reply: Reply): Move {
  const tablet = tabletAt(world, reply.to)
  const then = { ...world, replies: world.replies.filter((one) => one !== reply) }
  return {
    what: `the answer reaches ${tablet.name}`,
    make: async () => placed(then, reply.to, await hear(tablet, reply.said, around(then, rules))),
  }
}

function restoring(world: World): Move[] {
  if (world.left.restores === 0 || world.backup === world.log) return []
  const make = async (): Promise<Moved> => {
    const epoch = world.epoch + 1
    const log = MemoryLog.holding(world.log)
    log.restore(world.backup, epochOf(epoch))
    return { world: { ...spend(world, 'restores'), epoch, log: log.state, backup: log.state }, spins: null }
  }
  return [{ what: 'the server is restored to before its last commit', make }]
}

/** The tablet as it is now, with what it sent. Requests that nobody waits for any more are stale. */
function placed(world: World, at: number, { tablet, request, spins }: Driven): Moved {
  const then = withTablet(world, at, tablet)
  const { session } = tablet
  const sent = request === null ? [] : [{ by: at, stale: false, session, body: request }]
  return { world: { ...then, requests: [...then.requests, ...sent] }, spins: spins ? tablet.name : null }
}

function withTablet(world: World, at: number, tablet: Tablet): World {
  const isNew = tablet.sending === null || tablet.sending !== world.tablets[at]?.sending
  const tablets = world.tablets.with(at, tablet)
  if (!isNew) return { ...world, tablets }
  const requests = world.requests.map((one) => (one.by === at && !one.stale ? { ...one, stale: true } : one))
  return { ...world, tablets, requests, replies: world.replies.filter(({ to }) => to !== at) }
}

function around({ log, epoch }: World, { plant }: Rules): Around {
  return { server: regency(log, epoch, (tx) => plant.tx(tx, new Map())), epoch, plant }
}

function tabletAt({ tablets }: World, at: number): Tablet {
  const tablet = tablets[at]
  if (tablet === undefined) throw new Error('no such tablet')
  return tablet
}

function spend(world: World, what: keyof Budget): World {
  return { ...world, left: { ...world.left, [what]: world.left[what] - 1 } }
}
