import { type Aside, filledIn, type HalfFilled, instantOf, lookupOf, type Millis } from '../domain/index.ts'
import { caseByTicket } from './cases.ts'
import { metaOf } from './meta.ts'
import { planTry, planUnlocked, triesLeft, waitAfter } from './plan/index.ts'
import type { StorageProblem } from './port.ts'
import { tablet } from './tablet.ts'

export type FoundAside =
  | { readonly is: 'found'; readonly aside: Aside; readonly filled: HalfFilled }
  /** `triesLeft` tries are free; then each waits `waitMs` first. */
  | { readonly is: 'wrong'; readonly triesLeft: number; readonly waitMs: Millis }
  | { readonly is: 'wait'; readonly waitMs: Millis }
  | { readonly is: 'problem'; readonly problem: StorageProblem | 'NOT_ENROLLED' }

/** Among the tries that this tablet counts; no member of staff is called so. */
const TRIES = 'form:aside'

/**
 * The form that was put aside under a code, at any tablet of the village that has heard of it. Every try counts before
 * it is made, so that codes cannot be guessed by trying; nothing is said of a code that is over or unknown.
 */
export async function findAside(code: string): Promise<FoundAside> {
  const { db, store } = tablet()
  const { identity, off } = metaOf(await db.meta.toArray())
  if (identity === null) return { is: 'problem', problem: 'NOT_ENROLLED' }
  const now = Date.now()
  const counted = await store.run(planTry(TRIES, now))
  if (!counted.ok) return { is: 'problem', problem: counted.problem }
  if (!counted.value.may) return { is: 'wait', waitMs: counted.value.waitMs }
  const view = (await caseByTicket(lookupOf(identity.village, code)))?.view
  const filled = view?.kind === 'aside' ? filledIn(view, instantOf(now + (off ?? 0))) : null
  if (view?.kind !== 'aside' || filled === null) {
    const { failed } = counted.value
    return { is: 'wrong', triesLeft: triesLeft(failed), waitMs: waitAfter(failed) }
  }
  await store.run(planUnlocked(TRIES))
  return { is: 'found', aside: view, filled }
}
