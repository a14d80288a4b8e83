import { createHash } from 'node:crypto'
import { HOUR, MINUTE, type Role } from '../../src/domain/index.ts'
import { violations } from '../../src/sync/index.ts'
import { Chance } from './chance.ts'
import { drawFaults, type Fault } from './faults.ts'
import { atRest, everyStep, type Finding } from './invariants/index.ts'
import { Ledger } from './ledger.ts'
import { faithful } from './plants.ts'
import { somethingHappens } from './script.ts'
import { PATIENCE_OF_A_RUN, SimServer } from './server.ts'
import { type Plant, SimTablet, type World } from './tablet.ts'
import { Timeline } from './timeline.ts'
import { villages } from './villages.ts'

/** What a run was and what it found. `findings` empty: every invariant held. */
export type Run = {
  readonly seed: number
  readonly findings: readonly Finding[]
  readonly trace: string
  readonly events: number
  readonly requests: number
  readonly faults: ReadonlyMap<Fault, number>
  readonly verdicts: ReadonlyMap<string, number>
}

type Size = { readonly tablets: readonly [number, number]; readonly acts: readonly [number, number] }
const small: Size = { tablets: [1, 3], acts: [3, 12] }
const large: Size = { tablets: [2, 5], acts: [15, 60] }

const begins = Date.UTC(2026, 10, 24, 1)

/** Everything of one run. Tablets may join (a clone does). */
export type Stage = World & { readonly tablets: SimTablet[]; readonly log: (line: string) => void }

/** Runs one seed: people work while things go wrong, then the trouble ends and everything must come to rest. */
export async function simulate(
  seed: number,
  plant: Plant = faithful,
  log = (_line: string) => {},
): Promise<Run> {
  await turnOfTheEventLoop()
  const chance = new Chance(`seed ${seed}`)
  const timeline = new Timeline(begins)
  const trace = createHash('sha256')
  const poke = (village: string): void => pokeTablets(stage, village)
  const stage: Stage = {
    timeline,
    chance,
    faults: drawFaults(chance),
    server: new SimServer({ timeline, chance, plant, poke }, villages),
    ledger: new Ledger(),
    plant,
    tablets: [],
    log: (line) => {
      trace.update(`${timeline.now} ${line}\n`)
      log(`${new Date(timeline.now).toISOString()} ${line}`)
    },
  }
  const { acts } = settle(stage)
  const findings = (await trouble(stage, chance.int(...acts))) ?? (await calm(stage))
  for (const village of villages) trace.update(stage.server.head(village).chain)
  return reportOf(seed, stage, findings, trace.digest('hex'))
}

/** Most worlds are small, so that there can be many of them: what goes wrong mostly needs two tablets and few events. */
function settle(stage: Stage): Size {
  const { chance, server, tablets } = stage
  const size = chance.flip(1 / 8) ? large : small
  for (let n = chance.int(...size.tablets); n > 0; n -= 1) {
    const village = n % 3 === 0 ? villages[1] : villages[0]
    const name = `d-${n}`
    server.devices.set(name, { id: name, village, assignments: [village], revoked: false })
    const tablet = new SimTablet(name, village, stage)
    tablet.enrol(name)
    tablet.start()
    tablets.push(tablet)
  }
  return size
}

/** News for whoever is within reach; one tab of a tablet listens. */
function pokeTablets({ chance, faults, tablets, timeline }: Stage, village: string): void {
  for (const tablet of tablets) {
    if (tablet.village !== village || !tablet.isOn || faults.happens('poke-lost')) continue
    timeline.after(chance.int(5, 80), () => tablet.engines[0]?.notice('poked'))
  }
}

async function trouble(stage: Stage, acts: number): Promise<readonly Finding[] | null> {
  const { chance, timeline } = stage
  for (let act = 0; act < acts; act += 1) {
    somethingHappens(stage)
    const found = await passes(stage, timeline.now + pauseBetween(chance))
    if (found) return found
  }
  return null
}

/** People come in bursts, or not for hours. */
function pauseBetween(chance: Chance): number {
  return chance.flip(0.6)
    ? chance.int(10, 5_000)
    : chance.int(5_000, chance.flip(0.06) ? 2 * HOUR : 3 * MINUTE)
}

async function calm(stage: Stage): Promise<readonly Finding[]> {
  const { faults, tablets, timeline, log } = stage
  log('calm')
  faults.calm()
  for (const tablet of tablets) {
    tablet.isOn = true
    tablet.start()
  }
  const until = timeline.now + PATIENCE_OF_A_RUN
  for (let wait = MINUTE; timeline.now < until; wait = Math.min(wait * 2, HOUR)) {
    const found = await passes(stage, timeline.now + wait)
    if (found) return found
    const left = atRest(stage)
    if (left.length === 0) return []
    if (timeline.now >= until) return left
  }
  return []
}

/** Lets time pass up to then; what is wrong is found at the step that did it. */
async function passes(stage: Stage, until: number): Promise<readonly Finding[] | null> {
  while (await stage.timeline.step(until)) {
    const found = everyStep(stage)
    found.push(...livelinessOf(stage))
    if (found.length > 0) return found
  }
  return null
}

/** What was thrown and caught by nobody is told of between two runs: the steps of one leave it no chance. */
function turnOfTheEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function livelinessOf({ tablets, timeline }: Stage): Finding[] {
  const found: Finding[] = []
  for (const { engines } of tablets)
    for (const { engine } of engines)
      for (const what of violations(engine(), timeline.now)) found.push({ id: 'I8', what })
  return found
}

function reportOf(seed: number, stage: Stage, findings: readonly Finding[], trace: string): Run {
  const verdicts = new Map<string, number>()
  for (const said of stage.ledger.verdicts.values()) {
    for (const s of said.values()) verdicts.set(s, (verdicts.get(s) ?? 0) + 1)
  }
  const events = villages.reduce((sum, village) => sum + stage.server.log.events(village).length, 0)
  const requests = stage.tablets.reduce((sum, tablet) => sum + tablet.requests, 0)
  return { seed, findings, trace, events, requests, faults: stage.faults.counts, verdicts }
}

/** Whose turn it is at a village's desk. */
export const deskRoles: readonly Role[] = ['operator', 'head']
