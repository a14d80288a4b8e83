import { MemoryLog } from '../../builders/memory-log.ts'
import type { Finding } from '../invariants/index.ts'
import { broken, brokenAtRest } from './laws.ts'
import { inGoodWeather, isAtRest, movesOf, type Rules } from './moves.ts'
import { epochOf, village } from './regency.ts'
import { type Budget, fairPrintOf, printOf, type World } from './state.ts'
import { aTablet } from './tablet.ts'

/** A world to explore: so many tablets, so much that may happen, so deep. */
export type Bounds = Rules & {
  readonly tablets: number
  readonly left: Budget
  readonly depth: number
}

export type Explored = {
  readonly states: number
  /** How many moves away the furthest state is. */
  readonly depth: number
  /** True where nothing is left: the world was explored whole, not only to the bound. */
  readonly whole: boolean
  /** The first that does not hold, with the shortest way there. */
  readonly finding: (Finding & { readonly trace: readonly string[] }) | null
}

type Reached = { readonly world: World; readonly way: Way | null }
type Way = { readonly what: string; readonly before: Way | null }

/** More moves than any tablet needs to come to rest where nothing goes wrong. */
const PATIENCE = 80
/** So many of the moves of one that never rests are enough to see why. */
const FEW = 20

/**
 * Every order of everything that may happen, breadth first, each state once; from each, good weather must lead to rest.
 * It begins with tablets that were just enrolled, and with tablets that have found the server.
 */
export async function explore(
  bounds: Bounds,
  onLevel = (_depth: number, _states: number) => {},
): Promise<Explored> {
  const fresh = enrolled(bounds)
  const settled = await inPeace(fresh, bounds)
  const known = new Set([fresh, settled.world].map(printOf))
  const resting = new Set<string>()
  let level: Reached[] = [
    { world: fresh, way: null },
    { world: settled.world, way: { what: 'the tablets find the server', before: null } },
  ]
  for (let depth = 0; ; depth += 1) {
    onLevel(depth, known.size)
    const next: Reached[] = []
    const finding = await expand(level, bounds, { known, resting, next: depth < bounds.depth ? next : null })
    if (finding || next.length === 0) {
      return { states: known.size, depth, whole: finding === null && depth < bounds.depth, finding }
    }
    level = next
  }
}

type Seen = {
  readonly known: Set<string>
  readonly resting: Set<string>
  /** What is one move further is put here; null at the bound. */
  readonly next: Reached[] | null
}

/** Looks at each state of a level, and from where it leads. */
async function expand(level: readonly Reached[], rules: Rules, seen: Seen): Promise<Explored['finding']> {
  for (const { world, way } of level) {
    const found = broken(world)[0]
    if (found) return { ...found, trace: told(way) }
    const unrest = await unrestAfter(world, rules, seen.resting)
    if (unrest) return { ...unrest, trace: [...told(way), ...unrest.trace] }
    if (seen.next === null) continue
    for (const { what, make } of movesOf(world, rules)) {
      const there = { what, before: way }
      const moved = await make()
      if (moved.spins !== null) return { id: 'I8', what: `${moved.spins} spins`, trace: told(there) }
      const print = printOf(moved.world)
      if (seen.known.has(print)) continue
      seen.known.add(print)
      seen.next.push({ world: moved.world, way: there })
    }
  }
  return null
}

function enrolled({ tablets, left }: Bounds): World {
  const { state: log } = new MemoryLog(epochOf(0), [village])
  const all = ['a', 'b', 'c'].slice(0, tablets).map(aTablet)
  return { tablets: all, requests: [], replies: [], log, backup: log, epoch: 0, left, judged: [] }
}

type Peace = {
  readonly world: World
  readonly passed: readonly string[]
  readonly trace: readonly string[]
  readonly found: Finding | null
}

/** Where a world comes to when nothing goes wrong any more, or where it is known to come to rest from. */
async function inPeace(from: World, rules: Rules, resting: ReadonlySet<string> = new Set()): Promise<Peace> {
  const passed: string[] = []
  const trace: string[] = []
  let world = from
  let found: Finding | null = null
  while (passed.length < PATIENCE && found === null) {
    const print = fairPrintOf(world)
    const move = resting.has(print) ? null : inGoodWeather(world, rules)
    if (move === null) break
    passed.push(print)
    trace.push(move.what)
    const moved = await move.make()
    world = moved.world
    found = moved.spins === null ? (broken(world)[0] ?? null) : { id: 'I8', what: `${moved.spins} spins` }
  }
  return { world, passed, trace, found }
}

/** What does not come to rest although nothing goes wrong any more, or does not hold on the way or there. */
async function unrestAfter(from: World, rules: Rules, resting: Set<string>): Promise<Explored['finding']> {
  const { world, passed, trace, found } = await inPeace(from, rules, resting)
  const fair = ['from here on nothing goes wrong:', ...trace.slice(0, FEW)]
  if (found) return { ...found, trace: fair }
  if (!resting.has(fairPrintOf(world))) {
    const restless = world.tablets.find((tablet) => !isAtRest(world, tablet))
    if (restless) return { id: 'I8', what: `${restless.name} does not come to rest`, trace: fair }
    const lost = brokenAtRest(world)[0]
    if (lost) return { ...lost, trace: fair }
  }
  for (const print of passed) resting.add(print)
  return null
}

function told(way: Way | null): string[] {
  return way === null ? [] : [...told(way.before), way.what]
}
