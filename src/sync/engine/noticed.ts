import type { Millis } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import { problemOf } from '../problem.ts'
import { failed } from './failed.ts'
import { proceed } from './moves.ts'
import { hintedWake, WAKE_SPREAD } from './timing.ts'
import type { Engine, Notice, Rest, Step } from './types.ts'

type Noticed = Notice & { readonly at: Millis; readonly chance: number }

const rests: readonly string[] = ['done', 'backing-off', 'kept', 'not-enrolled'] satisfies readonly Rest[]

/** True while no job is under way. */
export function isResting({ doing }: Engine): boolean {
  return rests.includes(doing)
}

/** Something happened around the engine. During a job it is remembered; in a rest it may end it, or bring it forward. */
export function noticed(state: Engine, notice: Noticed): Step {
  const { is, at, chance } = notice
  if (is === 'hidden') return still({ ...state, hidden: true })
  const seen = is === 'shown' ? { ...state, hidden: false } : state
  if (is === 'woke') return woke(seen, notice)
  if (!isResting(seen)) return still({ ...seen, again: true })
  if (is === 'asked') return proceed(seen, at)
  if (seen.doing === 'done')
    return is === 'appended' ? proceed(seen, at) : wake(seen, at + chance * spreadOf(is))
  if (seen.doing === 'backing-off' && is !== 'appended') return hinted(seen, hintedWake(seen, at, chance))
  return still(seen)
}

/** The timer. It may come early; a job that it still finds under way after all patience is given up. */
function woke(state: Engine, { at, chance }: Noticed): Step {
  const { wakeAt } = state
  if (wakeAt === null) return still(state)
  if (at < wakeAt) return { state, effects: [{ do: 'wake', at: wakeAt }] }
  if (isResting(state)) return proceed(state, at)
  return failed({ ...state, turn: state.turn + 1 }, { at, chance, problem: problemOf('TIMEOUT') })
}

function spreadOf(is: Notice['is']): Millis {
  return is === 'poked' ? limits.pokeSpreadMillis : WAKE_SPREAD
}

function hinted(state: Engine, at: Millis): Step {
  return at < (state.wakeAt ?? at) ? wake({ ...state, hintedAt: at }, at) : still(state)
}

function wake(state: Engine, at: Millis): Step {
  const wakeAt = Math.min(state.wakeAt ?? at, at)
  return { state: { ...state, wakeAt }, effects: [{ do: 'wake', at: wakeAt }] }
}

function still(state: Engine): Step {
  return { state, effects: [] }
}
