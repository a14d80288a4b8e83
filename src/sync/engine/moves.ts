import type { Millis } from '../../domain/index.ts'
import { problemOf, type SyncProblem } from '../problem.ts'
import { backoff, HELLO_EVERY, KEEP_WAIT, PATIENCE, pollWait } from './timing.ts'
import type { Effect, Engine, Job, Rest, Step } from './types.ts'

type Moment = { readonly at: Millis; readonly chance: number }

/** Goes to work on what comes first. A new life and a set-aside event are settled before anybody is spoken to. */
export function proceed(state: Engine, at: Millis): Step {
  const { needs, helloAt } = state
  if (needs.fork) return begin(state, at, { do: 'fork', from: needs.fork })
  if (needs.hollow) return begin(state, at, { do: 'hollow', event: needs.hollow })
  if (needs.session) return begin(state, at, { do: 'open' })
  const due = needs.hello || helloAt === null || at - helloAt > HELLO_EVERY
  if (due) return begin(state, at, { do: 'greet' })
  const limit = state.probing === null ? Math.min(state.size, state.pushMax) : 0
  return begin({ ...state, again: false }, at, { do: 'read', from: state.from, limit })
}

/** Begins a job, under a timer that gives it up should it never end. */
export function begin(state: Engine, at: Millis, job: Job): Step {
  const turn = state.turn + 1
  const wakeAt = at + PATIENCE
  return {
    state: { ...state, turn, doing: job.do, wakeAt },
    effects: [
      { ...job, turn },
      { do: 'wake', at: wakeAt },
    ],
  }
}

/** All is done: look again at the next poll. */
export function restDone(state: Engine, { at, chance }: Moment): Step {
  const rested = { ...state, batch: null, failures: 0, idleRounds: 0 }
  return rest(rested, 'done', at, pollWait(state.pollMs, chance), state.pulls ? null : 'CLIENT_TOO_OLD')
}

/** Waits, longer each time, then does the same again. */
export function backOff(state: Engine, { at, chance }: Moment, problem: SyncProblem): Step {
  const wait = backoff(state.failures, problem.retryAfterMs, chance)
  const waiting = { ...state, failures: state.failures + 1, notBefore: at + problem.retryAfterMs }
  return rest(waiting, 'backing-off', at, wait, problem.code)
}

/** Keeps the queue, tells people and tries again rarely. */
export function keepAndTell(state: Engine, { at }: Moment, problem: SyncProblem): Step {
  return rest(state, 'kept', at, KEEP_WAIT, problem.code)
}

/** Nobody enrolled this tablet: nothing can wait for the server either. */
export function restUnenrolled(state: Engine): Step {
  return { state: { ...state, doing: 'not-enrolled', wakeAt: null, batch: null }, effects: [] }
}

/**
 * The copy folds to another state than the server's, or a page does not fit: take a new snapshot. Should that not
 * help, the fault is in a program, not in the copy: tell people and go on rarely.
 */
export function doubt(state: Engine, moment: Moment): Step {
  if (state.doubts > 0) return keepAndTell({ ...state, doubts: 0 }, moment, problemOf('STATE_DIVERGED'))
  return proceed({ ...state, doubts: 1, needs: { ...state.needs, rebuild: true } }, moment.at)
}

function rest(
  state: Engine,
  doing: Rest,
  at: Millis,
  wait: Millis,
  problem: SyncProblem['code'] | null,
): Step {
  const wakeAt = at + wait
  const tell: Effect = { do: 'tell', problem, wait: problem === null ? null : wait }
  const effects: Effect[] = [{ do: 'wake', at: wakeAt }]
  if (problem !== null || state.told !== null) effects.push(tell)
  return { state: { ...state, doing, wakeAt, told: problem }, effects }
}
