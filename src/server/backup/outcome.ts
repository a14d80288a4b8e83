/** What an operator can cause is one line that says what to do. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

/** Says why not. */
export function refused(message: string): { ok: false; message: string } {
  return { ok: false, message }
}
