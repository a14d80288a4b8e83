import type { Change, Plan } from '../../src/store/index.ts'
import type { Plant } from './tablet.ts'
import type { Timeline } from './timeline.ts'

type Timer = Timeline['after']

/** The program as it is. */
export const faithful: Plant = {
  store: (store) => store,
  tellsEarly: false,
  answersEarly: false,
  timer: (timer) => timer,
}

type Planted = {
  readonly plant: Plant
  /** The invariant that it breaks. */
  readonly breaks: string
  /** It must be found within so many seeds. */
  readonly within: number
}

/** Mistakes that a sync engine could make, planted around the real one; none of them is in the program itself. */
export const plants: Readonly<Record<string, Planted>> = {
  'says "saved" before the transaction is complete': {
    plant: { ...faithful, tellsEarly: true },
    breaks: 'I1',
    within: 60,
  },
  'answers a push before it is committed': {
    plant: { ...faithful, answersEarly: true },
    breaks: 'I5',
    within: 60,
  },
  'empties the outbox on any answer': {
    plant: { ...faithful, store: (store) => ({ ...store, run: (plan) => store.run(emptying(plan)) }) },
    breaks: 'I6',
    within: 60,
  },
  'moves the cursor ahead of the data': {
    plant: { ...faithful, store: (store) => ({ ...store, run: (plan) => store.run(withoutCases(plan)) }) },
    breaks: 'I5',
    within: 60,
  },
  'forgets its timer after a failure': {
    plant: { ...faithful, timer: forgetful },
    breaks: 'I8',
    within: 60,
  },
}

function emptying<Result>(plan: Plan<Result>): Plan<Result> {
  if (!plan.touches.includes('outbox') || plan.wanted.events !== undefined) return plan
  return changing({ ...plan, wanted: { ...plan.wanted, waiting: 1_000 } }, (change, waiting) => ({
    ...change,
    remove: { ...change.remove, outbox: [...(change.remove?.outbox ?? []), ...waiting] },
  }))
}

function withoutCases<Result>(plan: Plan<Result>): Plan<Result> {
  return changing(plan, (change) => {
    const isPage = change.meta?.place !== undefined && change.put?.cases !== undefined
    return isPage ? { ...change, put: { ...change.put, cases: [] } } : change
  })
}

function changing<Result>(
  plan: Plan<Result>,
  change: (change: Change, waiting: readonly string[]) => Change,
): Plan<Result> {
  return {
    ...plan,
    decide: (seen) => {
      const decided = plan.decide(seen)
      return {
        ...decided,
        change: change(
          decided.change,
          seen.waiting.map(({ event }) => event),
        ),
      }
    },
  }
}

/** Long waits are those after a failure or between polls: their timers never fire. */
function forgetful(timer: Timer): Timer {
  return (wait, then) => timer(wait, wait > 1_500 ? () => {} : then)
}
