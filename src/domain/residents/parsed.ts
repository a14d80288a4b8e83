/** Numbers (and rarely a word) that a message needs, such as `n` digits so far and `m` still missing. */
export type Details = Readonly<Record<string, number | string>>

/** Something odd that a person should look at, but that stops nobody. */
export type WarningOf<Code extends string> = { readonly code: Code; readonly details?: Details }

/** What reading a value came to: the value with its warnings, or one problem with what its message needs. */
export type Parsed<Value, Problem extends string, Odd extends string = never> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly WarningOf<Odd>[] }
  | { readonly ok: false; readonly problem: Problem; readonly details?: Details }

/** A value that was read, with whatever is odd about it. */
export function good<Value, Odd extends string = never>(
  value: Value,
  warnings: readonly WarningOf<Odd>[] = [],
): { readonly ok: true; readonly value: Value; readonly warnings: readonly WarningOf<Odd>[] } {
  return { ok: true, value, warnings }
}

/** A value that could not be read. */
export function bad<Problem extends string>(
  problem: Problem,
  details?: Details,
): { readonly ok: false; readonly problem: Problem; readonly details?: Details } {
  return details === undefined ? { ok: false, problem } : { ok: false, problem, details }
}

/** The warnings whose condition holds. */
export function oddities<Odd extends string>(
  ...checks: readonly (readonly [Odd, boolean])[]
): readonly WarningOf<Odd>[] {
  return checks.flatMap(([code, holds]) => (holds ? [{ code }] : []))
}
