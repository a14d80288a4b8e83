/** Everything that can keep the server from starting, or from staying up. */
export type ServerProblemCode =
  | 'BAD_SETTING'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_OTHER_VERSION'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_REFUSED'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_NOT_DURABLE'
  | 'DATABASE_NEWER'
  | 'DATABASE_LOST'
  | 'MIGRATION_FAILED'
  | 'POSTGRES_UNAVAILABLE'
  | 'PORT_TAKEN'
  | 'ADDRESS_REFUSED'
  | 'TLS_UNREADABLE'

/** `message` is one line for the operator: what is wrong, and what to do about it. */
export interface ServerProblem {
  readonly code: ServerProblemCode
  readonly message: string
}

/** What an operator or the machine can cause is a result; only a bug throws. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ServerProblem }

/** Wraps what succeeded. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** Names what failed; line breaks of quoted texts are folded, so that it stays one line. */
export function failed(code: ServerProblemCode, message: string): { ok: false; problem: ServerProblem } {
  return { ok: false, problem: { code, message: message.replace(/\s*\n\s*/g, ' ').trim() } }
}

/** The text of whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/** The system's or PostgreSQL's code of whatever was thrown (`EACCES`, `57P03`), else nothing. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if (!(error instanceof Error && 'code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
