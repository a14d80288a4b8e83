/** How long nobody may touch the tablet before it asks, and how long it then waits for an answer: milliseconds. */
export type IdleLimits = { readonly warnAfter: number; readonly answerWithin: number }

/** A page with answers: 90 s, then 30 s to answer (WCAG 2.2.1 asks at least 20 s). */
export const formLimits: IdleLimits = { warnAfter: 90_000, answerWithin: 30_000 }

/** A receipt is read sooner, and the next person waits. */
export const receiptLimits: IdleLimits = { warnAfter: 60_000, answerWithin: 30_000 }

export type Idle =
  | { readonly is: 'active' }
  | { readonly is: 'warning'; readonly secondsLeft: number }
  | { readonly is: 'over' }

/** What `idleFor` milliseconds without a touch mean. */
export function idleAfter(idleFor: number, { warnAfter, answerWithin }: IdleLimits): Idle {
  if (idleFor < warnAfter) return { is: 'active' }
  const left = warnAfter + answerWithin - idleFor
  return left > 0 ? { is: 'warning', secondsLeft: Math.ceil(left / 1_000) } : { is: 'over' }
}
