import type { ProblemCode } from '../../protocol/index.ts'

/** Numbers and codes that go with a problem; never personal data. */
export type Detail = Readonly<Record<string, string | number | null>>

/** What a peer can cause is an answer with a code; only a bug throws. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | Refusal
export type Refusal = { readonly ok: false; readonly problem: ProblemCode; readonly detail: Detail }

/** Wraps what succeeded. */
export function answered<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

/** Names what the peer did that cannot be done. */
export function refusal(problem: ProblemCode, detail: Detail = {}): Refusal {
  return { ok: false, problem, detail }
}
