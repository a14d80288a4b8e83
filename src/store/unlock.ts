/// <reference types="vite/client" />
import type { Millis } from '../domain/index.ts'
import type { PinQuestion, PinVerdict } from './pin-check.ts'
import { planTry, planUnlocked, planUntried, triesLeft, waitAfter } from './plan/index.ts'
import type { StorageProblem, TabletStore } from './port.ts'
import { tablet } from './tablet.ts'

export type Unlocked =
  | { readonly is: 'ok' }
  /** `triesLeft` tries are free; then each waits `waitMs` first. */
  | { readonly is: 'wrong'; readonly triesLeft: number; readonly waitMs: Millis }
  | { readonly is: 'wait'; readonly waitMs: Millis }
  | { readonly is: 'unknown' }
  /** No verdict on the PIN could be had: its check did not start, or broke. The try does not count. */
  | { readonly is: 'unchecked' }
  | { readonly is: 'problem'; readonly problem: StorageProblem }

/** Whether a PIN fits an Argon2id text. The tablet's own asks a worker; a test may ask anything. */
export type CheckPin = (question: PinQuestion) => Promise<PinVerdict>

/** How the page makes the address of a script of its own acceptable to its content policy. */
export type ScriptUrl = (url: string) => string

/** Checks a member of staff's PIN, offline. Every try counts before it is made, also over a reload. */
export async function unlock(staffId: string, pin: string, scriptUrl: ScriptUrl): Promise<Unlocked> {
  const { db, store } = tablet()
  const member = await db.staff.get(staffId)
  if (member === undefined) return { is: 'unknown' }
  return tryPin(store, { staff: staffId, pin, phc: member.pin, now: Date.now() }, inWorker(scriptUrl))
}

export type PinTry = PinQuestion & { readonly staff: string; readonly now: Millis }

/** The same on a given storage, clock and check. */
export async function tryPin(
  store: TabletStore,
  { staff, pin, phc, now }: PinTry,
  check: CheckPin,
): Promise<Unlocked> {
  const counted = await store.run(planTry(staff, now))
  if (!counted.ok) return { is: 'problem', problem: counted.problem }
  if (!counted.value.may) return { is: 'wait', waitMs: counted.value.waitMs }
  const verdict = await check({ pin, phc })
  if (verdict === 'wrong') {
    const { failed } = counted.value
    return { is: 'wrong', triesLeft: triesLeft(failed), waitMs: waitAfter(failed) }
  }
  if (verdict === 'unchecked') {
    await store.run(planUntried(staff, counted.value))
    return { is: 'unchecked' }
  }
  await store.run(planUnlocked(staff))
  return { is: 'ok' }
}

/** Asks a worker of its own. One that cannot be fetched, does not start or breaks has no verdict. */
function inWorker(scriptUrl: ScriptUrl): CheckPin {
  return async (question) => {
    try {
      // Asked for only here: the build knows this address, and whoever runs the store without a build needs none.
      const { default: pinWorker } = await import('./pin-worker.ts?worker&url')
      return await askWorker(new Worker(scriptUrl(pinWorker), { type: 'module', name: 'pin' }), question)
    } catch {
      return 'unchecked'
    }
  }
}

/** One question to a worker that ends with its answer. */
export function askWorker(worker: PinWorker, question: PinQuestion): Promise<PinVerdict> {
  return new Promise((resolve) => {
    const answer = (event: Event): void => {
      worker.terminate()
      resolve(event instanceof MessageEvent ? verdictIn(event.data) : 'unchecked')
    }
    for (const end of ['message', 'messageerror', 'error']) worker.addEventListener(end, answer)
    worker.postMessage(question)
  })
}

type PinWorker = EventTarget & Pick<Worker, 'postMessage' | 'terminate'>

const verdictIn = (data: unknown): PinVerdict => (data === 'right' || data === 'wrong' ? data : 'unchecked')
