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

const begins = Date.UTC(2026, 10, 24, 1)

/** Everything of one run. Tablets may join (a clone does). */
export type Stage = World & { readonly tablets: SimTablet[]; readonly log: (line: string) => void }

/** Runs one seed: people work while things go wrong, then the trouble ends and everything must come to rest. */
export async function simulate(
  seed: number,
  plant: Plant = faithful,
  log = (_line: string) => {},
): Promise<Run> {
  const chance = new Chance(`seed ${seed}`)
  const timeline = new Timeline(begins)
  const trace = createHash('sha256')
  const stage: Stage = {
    timeline,
    chance,
    faults: drawFaults(chance),
    server: new SimServer(timeline, chance, villages, plant),
    ledger: new Ledger(),
    plant,
    tablets: [],
    log: (line) => {
      trace.update(`${timeline.now} ${line}\n`)
      log(`${new Date(timeline.now).toISOString()} ${line}`)
    },
  }
  settle(stage)
  const findings = (await trouble(stage)) ?? (await calm(stage))
  for (const village of villages) trace.update(stage.server.head(village).chain)
  return reportOf(seed, stage, findings, trace.digest('hex'))
}

/** Two to five tablets in two villages. */
function settle(stage: Stage): void {
  const { chance, server, tablets } = stage
  for (let n = chance.int(2, 5); n > 0; n -= 1) {
    const village = villages[n % villages.length] ?? villages[0]
    const name = `d-${n}`
    server.devices.set(name, { id: name, village, assignments: [village], revoked: false })
    const tablet = new SimTablet(name, village, stage)
    tablet.enrol(name)
    tablet.start()
    tablets.push(tablet)
  }
}

async function trouble(stage: Stage): Promise<readonly Finding[] | null> {
  const { chance, timeline } = stage
  const acts = chance.int(15, 60)
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
  while (timeline.now < until) {
    const found = await passes(stage, timeline.now + MINUTE)
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
    const found = [...everyStep(stage), ...livelinessOf(stage)]
    if (found.length > 0) return found
  }
  return null
}

function livelinessOf({ tablets, timeline }: Stage): Finding[] {
  const all = tablets.flatMap(({ engines }) =>
    engines.flatMap(({ engine }) => violations(engine(), timeline.now)),
  )
  return all.map((what) => ({ id: 'I8', what }))
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
