import { never } from '../../domain/index.ts'
import type { Batch } from '../batch.ts'
import { blamesBatch, reactionTo, type SyncProblem } from '../problem.ts'
import { backOff, keepAndTell, proceed } from './moves.ts'
import { halved } from './timing.ts'
import type { Engine, Step } from './types.ts'

type Failure = { readonly at: number; readonly chance: number; readonly problem: SyncProblem }

/** After so many changed histories in a row, something else is wrong. */
const MOST_HEALS = 3

/** One branch for each reaction of protocol/problems. The queue is untouched by all of them. */
export function failed(before: Engine, failure: Failure): Step {
  const state = { ...before, lastTry: failure.at }
  const { problem } = failure
  const reaction = reactionTo(problem)
  switch (reaction) {
    case 'split':
      return split(state, failure)
    case 'renew':
      return renew(state, failure)
    case 'keep-and-tell':
      return told(state, failure)
    case 'resend':
      return resend(state, failure)
    case 'fork':
      return fork(state, failure)
    case 'heal':
      return heal(state, failure)
    case 'update':
      return update(state, failure)
    case 'fix':
    case 'back-off':
      return backOff(smaller(state, problem), failure, problem)
    default:
      return never(reaction)
  }
}

/** Halves a batch that cannot be answered for; at one event, asks without it to learn whose fault it is. */
function split(state: Engine, failure: Failure): Step {
  const sent = sentIn(state)
  if (state.doing !== 'send') return backOff(state, failure, failure.problem)
  if (sent > 1) return proceed({ ...state, size: halved(sent) }, failure.at)
  const isHollow = state.batch?.events[0]?.hollow === true
  if (sent === 1 && !isHollow) return proceed(probing(state), failure.at)
  return keepAndTell({ ...state, probing: null }, failure, failure.problem)
}

/** Takes a new session, once; should the token fail at once again, time must pass. */
function renew(state: Engine, failure: Failure): Step {
  const again = { ...state, needs: { ...state.needs, session: true }, renewals: state.renewals + 1 }
  const waits = state.doing === 'open' || state.renewals > 0
  return waits ? backOff(again, failure, failure.problem) : proceed(again, failure.at)
}

/** A revoked tablet is told nothing any more, but what it holds is still taken from it: hello is not worth stopping for. */
function told(state: Engine, failure: Failure): Step {
  if (state.doing !== 'greet') return keepAndTell(state, failure, failure.problem)
  const needs = { ...state.needs, hello: false }
  return proceed({ ...state, needs, helloAt: failure.at }, failure.at)
}

/** Sends again from the number that the server waits for. */
function resend(state: Engine, failure: Failure): Step {
  const expect = Number(failure.problem.detail.expect)
  const first = state.batch?.first ?? null
  const helps = Number.isInteger(expect) && expect > 0 && first !== null && expect < first
  return helps ? proceed({ ...state, from: expect }, failure.at) : backOff(state, failure, failure.problem)
}

/** Another copy of this database numbered other events: a new incarnation for what has no verdict. */
function fork(state: Engine, failure: Failure): Step {
  const { batch } = state
  if (batch === null) return backOff(state, failure, failure.problem)
  return proceed(forked(state, firstOfTwins(state, batch)), failure.at)
}

/** What has no verdict is numbered anew; in another history all, for what had one may be lost, and its number a twin's. */
export function firstOfTwins({ healing }: Engine, { firstWaiting, minted }: Batch): number {
  return healing ? 1 : (firstWaiting ?? minted + 1)
}

/** Begins a new incarnation from one of our numbers on. */
export function forked(state: Engine, dseq: number): Engine {
  const inc = state.batch?.identity.inc
  return inc === undefined ? state : { ...state, needs: { ...state.needs, fork: { inc, dseq } } }
}

/** Another history at the server: people are told; a fresh session names the last of our numbers that it knows. */
export function heal(state: Engine, failure: Failure): Step {
  const heals = state.heals + 1
  const needs = { ...state.needs, session: true }
  const healing = { ...state, heals, needs, healing: true, from: null, lastDseq: null }
  if (heals > MOST_HEALS) return backOff(healing, failure, failure.problem)
  const { code } = failure.problem
  const next = proceed({ ...healing, told: code }, failure.at)
  return { ...next, effects: [...next.effects, { do: 'tell', problem: code, wait: null }] }
}

/** This program is too old to be told more; what it wrote is still sent for as long as the server takes it. */
function update(state: Engine, failure: Failure): Step {
  if (!state.pulls) return keepAndTell(state, failure, failure.problem)
  return proceed({ ...state, pulls: false }, failure.at)
}

function smaller(state: Engine, problem: SyncProblem): Engine {
  const sent = sentIn(state)
  if (state.doing !== 'send' || sent === 0 || !blamesBatch(problem)) return state
  // A fault inside the server that always hits the same single event is that event's; a busy server is nobody's.
  if (sent === 1 && problem.code === 'INTERNAL' && state.failures >= 2) return probing(state)
  return { ...state, size: halved(sent) }
}

function probing(state: Engine): Engine {
  return { ...state, size: 1, probing: state.batch?.events[0]?.event.id ?? null }
}

function sentIn({ batch }: Engine): number {
  return batch?.events.length ?? 0
}
