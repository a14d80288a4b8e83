import type { Millis } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import { ended } from './ended.ts'
import { isResting, noticed } from './noticed.ts'
import { FIRST_SIZE, PATIENCE } from './timing.ts'
import type { Engine, Input, Notice, Step } from './types.ts'

/** An engine that has done nothing yet and begins at its first timer, `at`. */
export function idleEngine(at: Millis): Engine {
  return {
    turn: 0,
    doing: 'done',
    wakeAt: at,
    needs: { session: true, hello: true, rebuild: false, fork: null, hollow: null },
    healing: false,
    from: null,
    lastDseq: null,
    probing: null,
    again: false,
    pulls: true,
    denied: false,
    estranged: false,
    batch: null,
    more: false,
    size: FIRST_SIZE,
    pushMax: limits.pushEvents,
    pollMs: limits.pollMillis,
    failures: 0,
    lastTry: at,
    notBefore: at,
    hintedAt: null,
    renewals: 0,
    idleRounds: 0,
    heals: 0,
    doubts: 0,
    helloAt: null,
    hidden: false,
    told: null,
  }
}

/**
 * The sync engine: what to do next, from what happened. Pure: time, chance, network and storage come as inputs and
 * leave as effects. One job is under way at a time; the result of a job that was given up is not heard.
 */
export function step(state: Engine, input: Input): Step {
  if (isNotice(input)) return noticed(state, input)
  if (input.turn !== state.turn || isResting(state)) return { state, effects: [] }
  return ended(state, input)
}

/**
 * What must hold after every step (I8): a job under a timer, or a rest with one; nothing at all only before
 * enrolment. Empty where all is well; for tests and simulations.
 */
export function violations(state: Engine, at: Millis): string[] {
  const found: string[] = []
  if (state.wakeAt === null && state.doing !== 'not-enrolled')
    found.push(`[I8] ${state.doing} without a timer`)
  if (!isResting(state) && (state.wakeAt ?? 0) > at + PATIENCE)
    found.push(`[I8] ${state.doing} beyond all patience`)
  if (state.size < 1 || state.size > limits.pushEvents) found.push(`a batch of ${state.size}`)
  return found
}

function isNotice(input: Input): input is Input & Notice {
  return !('turn' in input)
}
