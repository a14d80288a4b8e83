/// <reference types="vite/client" />
import type { Millis } from '../domain/index.ts'
import type { PinQuestion } from './pin-check.ts'
import { planTry, planUnlocked, triesLeft, waitAfter } from './plan/index.ts'
import type { StorageProblem, TabletStore } from './port.ts'
import { tablet } from './tablet.ts'

export type Unlocked =
  | { readonly is: 'ok' }
  /** `triesLeft` tries are free; then each waits `waitMs` first. */
  | { readonly is: 'wrong'; readonly triesLeft: number; readonly waitMs: Millis }
  | { readonly is: 'wait'; readonly waitMs: Millis }
  | { readonly is: 'unknown' }
  | { readonly is: 'problem'; readonly problem: StorageProblem }

/** Whether a PIN fits an Argon2id text. The tablet's own asks a worker; a test may ask anything. */
export type CheckPin = (question: PinQuestion) => Promise<boolean>

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
  if (!(await check({ pin, phc }))) {
    const { failed } = counted.value
    return { is: 'wrong', triesLeft: triesLeft(failed), waitMs: waitAfter(failed) }
  }
  await store.run(planUnlocked(staff))
  return { is: 'ok' }
}

function inWorker(scriptUrl: ScriptUrl): CheckPin {
  return async (question) => {
    // Asked for only here: the build knows this address, and whoever runs the store without a build needs none.
    const { default: pinWorker } = await import('./pin-worker.ts?worker&url')
    return new Promise((resolve) => {
      const worker = new Worker(scriptUrl(pinWorker), { type: 'module', name: 'pin' })
      const answer = (right: boolean): void => {
        worker.terminate()
        resolve(right)
      }
      worker.onmessage = ({ data }) => answer(data === true)
      worker.onerror = () => answer(false)
      worker.postMessage(question)
    })
  }
}
