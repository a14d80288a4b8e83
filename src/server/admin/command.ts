import type { Instant } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'

/** Where a command works, and its words after its name. */
export type Setting = {
  readonly database: Database
  /** Where files lie. */
  readonly dataDir: string
  readonly now: Instant
  readonly words: readonly string[]
  readonly options: Options
}

export type Options = {
  readonly hours?: string | undefined
  readonly agency?: string | undefined
  readonly replace?: boolean | undefined
}

/** The lines to print, or one line that says what to do instead. */
export type Done =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly message: string }

export type Command = (setting: Setting) => Promise<Done>

/** What is to be printed. */
export function done(...lines: string[]): Done {
  return { ok: true, lines }
}

/** What is to be done instead. */
export function refused(message: string): { ok: false; message: string } {
  return { ok: false, message }
}
