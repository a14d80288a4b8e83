import type { DomainEvent } from '../../src/domain/index.ts'
import { ZERO_DIGEST } from '../../src/domain/index.ts'
import type { SyncAnswer } from '../../src/protocol/index.ts'
import {
  type Batch,
  type Effect,
  type Engine,
  type Input,
  idleEngine,
  type Job,
  type Notice,
  problemOf,
  type Result,
  type SyncProblem,
  step,
  violations,
} from '../../src/sync/index.ts'

const epoch = '0193b1d2-0000-4000-8000-00000000000e'

/** A job's result before its turn is put to it. */
export type End = Result extends infer One ? (One extends Result ? Omit<One, 'turn'> : never) : never

/** A batch of so many events, numbered from `first`, as storage gives it. */
export function aBatch(count: number, change: Partial<Batch> = {}): Batch {
  const first = change.first ?? 1
  const events = Array.from({ length: count }, (_, at) => ({
    event: { id: `event-${first + at}`, dseq: first + at } as DomainEvent,
    hollow: false,
  }))
  return {
    identity: { device: 'd-1', inc: 'inc-1', letter: 'A', village: '35.10.17.2005', asg: 1 },
    events,
    first: count > 0 ? first : null,
    firstWaiting: count > 0 ? first : null,
    waiting: count,
    oldestAt: null,
    minted: first + count - 1,
    place: { epoch, cursor: 0, chain: ZERO_DIGEST, stateHash: ZERO_DIGEST, reducer: 1, gen: 0 },
    rebuilding: false,
    helloTag: 'tag',
    ...change,
  }
}

/** What the server answers when all is well and nothing is new. */
export function anAnswer(change: Partial<SyncAnswer> = {}): SyncAnswer {
  return {
    req: 'req',
    proto: 1,
    epoch,
    now: '2026-11-24T03:00:00.000Z',
    push: { lastDseq: 0, verdicts: [] },
    pull: null,
    next: { pollMs: 120_000, pushMax: 500 },
    assignment: { village: '35.10.17.2005', version: 1 },
    helloTag: 'tag',
    ...change,
  }
}

/** A problem that the server or the line answers with. */
export function aProblem(code: SyncProblem['code'], change: Partial<SyncProblem> = {}): SyncProblem {
  return { ...problemOf(code), ...change }
}

/** An engine on a bench: tells it what happens, keeps what it does, and checks its invariants after every step. */
export class Bench {
  state: Engine
  now = 0
  chance = 0.5
  /** Every job since the beginning, in order. */
  readonly jobs: (Job & { readonly turn: number })[] = []
  readonly told: Extract<Effect, { do: 'tell' }>[] = []

  constructor(state: Engine = idleEngine(0)) {
    this.state = state
  }

  /** The job under way. */
  get job(): (Job & { readonly turn: number }) | null {
    const last = this.jobs.at(-1)
    return last && last.turn === this.state.turn && last.do === this.state.doing ? last : null
  }

  notice(is: Notice['is']): this {
    return this.#input({ is, at: this.now, chance: this.chance })
  }

  /** The job under way ends like this. */
  end(end: End): this {
    return this.#input({ ...end, turn: this.state.turn, at: this.now, chance: this.chance })
  }

  /** Lets time pass up to the timer. */
  wait(): this {
    this.now = Math.max(this.now, this.state.wakeAt ?? this.now)
    return this.notice('woke')
  }

  /** Goes on with everything ending well, until `job` is under way. */
  until(job: Job['do'], batch: Batch = aBatch(0)): this {
    if (this.job === null) this.wait()
    for (let turns = 0; this.job?.do !== job; turns += 1) {
      if (turns > 20) throw new Error(`never came to ${job}, stands at ${this.state.doing}`)
      this.end(this.well(batch))
    }
    return this
  }

  /** How the job under way ends when all is well. */
  well(batch: Batch): End {
    const { job } = this
    switch (job?.do) {
      case 'open':
        return { is: 'opened', lastDseq: 0, estranged: false }
      case 'greet':
        return { is: 'greeted' }
      case 'read':
        return { is: 'read', batch }
      case 'send':
        return {
          is: 'answered',
          trip: { batch: job.batch, asked: null, answer: anAnswer(), rtt: 100, off: 0, ahead: null },
        }
      case 'keep':
        return { is: 'kept', outcome: { settled: job.trip.batch.events.length, page: 'applied', cursor: 1 } }
      case 'load':
        return { is: 'loaded', left: false }
      case 'fork':
        return { is: 'forked' }
      case 'hollow':
        return { is: 'hollowed' }
      default:
        throw new Error(`no job under way: ${this.state.doing}`)
    }
  }

  #input(input: Input): this {
    const { state, effects } = step(this.state, input)
    this.state = state
    for (const effect of effects) {
      if (effect.do === 'tell') this.told.push(effect)
      else if (effect.do !== 'wake') this.jobs.push(effect)
    }
    const found = violations(state, this.now)
    if (found.length > 0) throw new Error(found.join(', '))
    return this
  }
}
