import { never, REDUCER_VERSION } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import type { Answered } from '../../store/index.ts'
import type { Batch } from '../batch.ts'
import { problemOf } from '../problem.ts'
import { failed, firstOfTwins, forked, heal } from './failed.ts'
import { backOff, begin, doubt, keepAndTell, proceed, restDone, restUnenrolled } from './moves.ts'
import { grown } from './timing.ts'
import type { Engine, Result, Step, Trip } from './types.ts'

type Ended = Result & { readonly at: number; readonly chance: number }

/** A hidden tab's transactions stay small, so that it can be frozen at any time. */
const HIDDEN_PAGE = 100
const PAGE = 500
/** A push of more events is worth its own round trip: its verdicts wait for no page. */
const LONG = 50
const revoked = problemOf('DEVICE_REVOKED')
/** Rounds that bring nothing though there should be something (sync-protocol P7). */
const MOST_IDLE_ROUNDS = 5

/** A job ended: what follows from it. */
export function ended(state: Engine, end: Ended): Step {
  const { needs } = state
  switch (end.is) {
    case 'read':
      return read(state, end, end.batch)
    case 'opened':
      return proceed(opened(state, end), end.at)
    case 'greeted':
      return proceed({ ...state, helloAt: end.at, needs: { ...needs, hello: false } }, end.at)
    case 'answered':
      return goOn(answered(state, end.trip), end, end.trip)
    case 'kept':
      return kept(state, end, end.outcome)
    case 'loaded':
      return proceed({ ...state, needs: { ...needs, rebuild: end.left }, lastTry: end.at }, end.at)
    case 'forked':
      return proceed(
        { ...state, from: 1, lastDseq: null, needs: { ...needs, fork: null, session: true } },
        end.at,
      )
    case 'hollowed':
      return proceed({ ...state, needs: { ...needs, hollow: null } }, end.at)
    case 'failed':
      return failed(state, end)
    default:
      return never(end)
  }
}

/** In another history the last number that the server knows is sent again: it may be a twin's, which the answer tells. */
function opened(state: Engine, { lastDseq, estranged }: Extract<Result, { is: 'opened' }>): Engine {
  const healing = state.healing || estranged
  const from = healing ? Math.max(1, lastDseq) : state.from
  return { ...state, healing, from, lastDseq, needs: { ...state.needs, session: false } }
}

function read(before: Engine, end: Ended, batch: Batch | null): Step {
  if (batch === null) return restUnenrolled(before)
  const state = { ...before, batch }
  const { from, lastDseq } = state
  // The server knows more of us than we do: this database is older than another copy of itself.
  if (lastDseq !== null && lastDseq > batch.minted) {
    return proceed(forked({ ...state, lastDseq: null }, firstOfTwins(state, batch)), end.at)
  }
  // The archive no longer reaches back to where the server wants us to begin.
  if (from !== null && batch.first !== null && batch.first > from)
    return proceed(forked(state, batch.first), end.at)
  if (from !== null && batch.first === null && state.probing === null) return caughtUp(state, end)
  return ask(state, end, batch)
}

/** Everything from `from` on was sent again. A healed server then gives its history anew. */
function caughtUp(state: Engine, { at }: Ended): Step {
  const rebuild = state.healing || state.needs.rebuild
  return proceed({ ...state, from: null, healing: false, needs: { ...state.needs, rebuild } }, at)
}

/**
 * What is ours goes first: a long outbox is sent before anything is pulled, and a copy that is missing or wrong is
 * taken anew after it. The last of it and what is new come in one round trip.
 */
function ask(state: Engine, end: Ended, batch: Batch): Step {
  const nothing = batch.events.length === 0 && state.probing === null
  const rebuild = !state.healing && (state.needs.rebuild || isWrong(batch))
  if (rebuild && nothing && state.pulls) return begin(state, end.at, { do: 'load' })
  const drains = state.probing === null && (isBacklog(batch) || batch.events.length > LONG)
  const pull = state.healing || rebuild || drains || !state.pulls ? null : state.hidden ? HIDDEN_PAGE : PAGE
  if (nothing && pull === null) return restDone(state, end)
  return begin(state, end.at, { do: 'send', batch, pull, ahead: aheadOf(state, batch), settle: null })
}

function isBacklog({ waiting, events }: Batch): boolean {
  return waiting > events.length
}

/** How many events to read meanwhile: only where more wait, and all is plain sailing. */
function aheadOf(state: Engine, batch: Batch): number | null {
  const plain = state.from === null && state.probing === null && isBacklog(batch)
  return plain ? grown(state.size, batch.events.length, 0, state.pushMax) : null
}

/** In a long drain the next batch leaves at once, and the answer is kept meanwhile; else the answer is kept first. */
function goOn(state: Engine, end: Ended, trip: Trip): Step {
  const { ahead } = trip
  if (ahead === null || !follows(state, trip, ahead)) return begin(state, end.at, { do: 'keep', trip })
  const next = { ...state, batch: ahead, idleRounds: 0, lastTry: end.at }
  return begin(next, end.at, {
    do: 'send',
    batch: ahead,
    pull: null,
    ahead: aheadOf(state, ahead),
    settle: trip,
  })
}

/** Nothing else wants doing first, and every event of the batch before has its verdict. */
function follows({ needs, healing, from }: Engine, { batch, asked, answer }: Trip, ahead: Batch): boolean {
  const { session, hello, fork, hollow } = needs
  const isFree = !session && !hello && fork === null && hollow === null && !healing && from === null
  const isSettled = asked === null && answer.push.verdicts.length === batch.events.length
  return isFree && isSettled && ahead.events.length > 0 && ahead.identity.inc === batch.identity.inc
}

function isWrong({ place, rebuilding }: Batch): boolean {
  return rebuilding || place.epoch === null || place.reducer !== REDUCER_VERSION
}

function answered(state: Engine, { batch, asked, answer, rtt }: Trip): Engine {
  const { next, push, pull, helloTag } = answer
  const denied = asked !== null && pull === null
  const pushMax = Math.min(next.pushMax, limits.pushEvents)
  const hello = state.needs.hello || helloTag !== batch.helloTag
  return {
    ...state,
    needs: { ...state.needs, hello, hollow: state.probing },
    probing: null,
    size: grown(state.size, batch.events.length, rtt, pushMax),
    pushMax,
    pollMs: next.pollMs,
    from: state.from === null ? null : nextOf(batch, push.lastDseq),
    more: pull?.more === true || batch.waiting > batch.events.length,
    denied,
    estranged: denied && asked.epoch !== null && asked.epoch !== answer.epoch,
    lastDseq: null,
    failures: 0,
    renewals: 0,
  }
}

/** Right after what was sent, though the server may know more of us already: that may be a twin's. */
function nextOf({ events }: Batch, lastDseq: number): number {
  return Math.min(events.at(-1)?.event.dseq ?? lastDseq, lastDseq) + 1
}

function kept(before: Engine, end: Ended, { settled, page, cursor }: Answered): Step {
  const state = { ...before, lastTry: end.at }
  if (page === 'diverged' || page === 'broken') return doubt(state, end)
  const moved = settled > 0 || cursor > (state.batch?.place.cursor ?? 0)
  const { needs, from, more, again } = state
  const idleRounds = moved ? 0 : state.idleRounds + 1
  const on = { ...state, idleRounds, ...(page === 'applied' ? { heals: 0, doubts: 0 } : {}) }
  if (idleRounds > MOST_IDLE_ROUNDS) return backOff({ ...on, idleRounds: 0 }, end, problemOf('UNKNOWN'))
  const unsent = more || from !== null || needs.hollow !== null || again
  if (state.denied && !unsent) {
    const isNews = state.estranged && state.heals === 0
    return isNews ? heal(on, { ...end, problem: problemOf('EPOCH_CHANGED') }) : keepAndTell(on, end, revoked)
  }
  // Without a page nothing was pulled yet: the copy is still to be taken anew.
  const unpulled = page === 'stale' || (page === 'none' && state.pulls)
  return unsent || unpulled || needs.hello || needs.rebuild ? proceed(on, end.at) : restDone(on, end)
}
