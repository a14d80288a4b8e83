import type { Changes, LogTx } from '../../src/server/log/index.ts'
import type { Change, Plan } from '../../src/store/index.ts'
import { problemOf, type Wire } from '../../src/sync/index.ts'
import { asTheyAre, look } from '../builders/memory-store.ts'
import type { Plant, SimTablet } from './tablet.ts'
import type { Timeline } from './timeline.ts'
import { villages } from './villages.ts'

type Timer = Timeline['after']

/** The program as it is. */
export const faithful: Plant = {
  store: (store) => store,
  tellsEarly: false,
  answersEarly: false,
  timer: (timer) => timer,
  wire: (wire) => wire,
  tx: (tx) => tx,
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
  'takes its place in the log from a sequence, outside the transaction': {
    plant: { ...faithful, tx: fromSequence },
    breaks: 'I4',
    within: 60,
  },
  'does not keep a verdict that says no': {
    plant: { ...faithful, tx: (tx) => writing(tx, (changes) => ({ ...changes, refused: [] })) },
    breaks: 'I8',
    within: 60,
  },
  'adds an event again that stands in the log already': {
    plant: { ...faithful, tx: unknowing },
    breaks: 'I2',
    within: 200,
  },
  "gives out another village's log": {
    plant: {
      ...faithful,
      tx: (tx) => over(tx, { page: (stretch) => tx.page({ ...stretch, village: other(stretch.village) }) }),
    },
    breaks: 'I7',
    within: 60,
  },
  'does not heal where the history is another': {
    plant: { ...faithful, wire: blindToHistory },
    breaks: 'I8',
    within: 60,
  },
  'goes on under its name where it has a twin': {
    plant: { ...faithful, wire: (wire) => deafTo(wire, ['DEVICE_FORKED']) },
    breaks: 'I8',
    within: 200,
  },
  'drops its outbox where its session is over': {
    plant: { ...faithful, wire: dropping },
    breaks: 'I6',
    within: 60,
  },
  'looks for what waits behind something that waits': {
    plant: { ...faithful, store: (store) => ({ ...store, run: (plan) => store.run(settlingMore(plan)) }) },
    breaks: 'I8',
    within: 60,
  },
  'gives a number again that it gave before': {
    plant: { ...faithful, store: (store) => ({ ...store, run: (plan) => store.run(notCounting(plan)) }) },
    breaks: 'I8',
    within: 60,
  },
}

function emptying<Result>(plan: Plan<Result>): Plan<Result> {
  return changing({ ...plan, wanted: { ...plan.wanted, waiting: 1_000 } }, (change, waiting) => {
    const isAnswer = change.meta?.place !== undefined && change.meta.settled !== undefined
    const outbox = [...(change.remove?.outbox ?? []), ...waiting]
    return isAnswer ? { ...change, remove: { ...change.remove, outbox } } : change
  })
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

/** Numbers that were taken by a transaction which then failed are gone. */
function fromSequence(tx: LogTx, durable: Map<string, number>): LogTx {
  return over(tx, {
    lockVillage: async (village) => {
      const head = await tx.lockVillage(village)
      return head && { ...head, seq: Math.max(head.seq, durable.get(village) ?? 0) }
    },
    write: (changes) => {
      durable.set(changes.head.village, changes.head.seq)
      return tx.write(changes)
    },
  })
}

/** Does not see where an id stands already. */
function unknowing(tx: LogTx): LogTx {
  return over(tx, { recall: async (question) => ({ ...(await tx.recall(question)), placed: new Map() }) })
}

function writing(tx: LogTx, change: (changes: Changes) => Changes): LogTx {
  return over(tx, { write: (changes) => tx.write(change(changes)) })
}

function over(tx: LogTx, change: Partial<LogTx>): LogTx {
  const as: LogTx = {
    lockVillage: (village) => tx.lockVillage(village),
    seeVillage: (village) => tx.seeVillage(village),
    recall: (question) => tx.recall(question),
    write: (changes) => tx.write(changes),
    page: (stretch) => tx.page(stretch),
  }
  return { ...as, ...change }
}

const other = (village: string): string => villages.find((one) => one !== village) ?? village

/** Takes some of the server's problems for a line that is down. */
function deafTo(wire: Wire, codes: readonly string[]): Wire {
  return {
    ...wire,
    sync: async (request) => {
      const reply = await wire.sync(request)
      return !reply.ok && codes.includes(reply.problem.code)
        ? { ok: false, problem: problemOf('OFFLINE') }
        : reply
    },
  }
}

function blindToHistory(wire: Wire, { contents }: Pick<SimTablet, 'contents'>): Wire {
  return {
    ...deafTo(wire, ['EPOCH_CHANGED', 'CHAIN_MISMATCH', 'CURSOR_AHEAD']),
    open: async (identity) => {
      const reply = await wire.open(identity)
      const { epoch } = look(contents, {}, asTheyAre).meta.place
      return reply.ok && epoch !== null ? { ...reply, value: { ...reply.value, epoch } } : reply
    },
  }
}

function dropping(wire: Wire, tablet: Pick<SimTablet, 'contents'>): Wire {
  return {
    ...wire,
    sync: async (request) => {
      const reply = await wire.sync(request)
      if (!reply.ok && reply.problem.code === 'AUTH_EXPIRED') tablet.contents.outbox.clear()
      return reply
    },
  }
}

function settlingMore<Result>(plan: Plan<Result>): Plan<Result> {
  return changing(plan, (change) => {
    const settled = change.meta?.settled
    return settled === undefined ? change : { ...change, meta: { ...change.meta, settled: settled + 1 } }
  })
}

function notCounting<Result>(plan: Plan<Result>): Plan<Result> {
  return changing(plan, (change) => {
    if (change.put?.outbox === undefined || change.meta?.identity !== undefined) return change
    const { counters: _, ...meta } = change.meta ?? {}
    return { ...change, meta }
  })
}
