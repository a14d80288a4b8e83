import type { ProblemCode } from '../../protocol/index.ts'

/** Why a request was not granted, in the wire's own codes. `detail` holds codes and numbers, nothing personal. */
export interface Refusal {
  readonly code: ProblemCode
  readonly retryAfterMs?: number
  readonly detail?: Readonly<Record<string, string | number | null>>
}

/** What a peer asked for, or why not. Only a bug throws. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** Wraps what was granted. */
export function granted<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

/** Names why not. */
export function refused(
  code: ProblemCode,
  more: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...more } }
}
