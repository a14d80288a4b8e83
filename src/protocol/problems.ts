/** What the client does about a problem. One word each; `sync/` has one branch for each. */
export type Reaction =
  | 'split' /** halve the batch; a single event that still fails is kept aside and shown */
  | 'renew' /** take a new session and go on; the queue is untouched */
  | 'keep-and-tell' /** keep the queue, tell people, try again rarely */
  | 'resend' /** send again from the number that the server names */
  | 'fork' /** begin a new incarnation, renumber what has no verdict */
  | 'heal' /** give back own events beyond the server's number, then take a new snapshot */
  | 'back-off' /** wait, longer each time, then the same again */
  | 'update' /** offer the new version; pushing goes on */
  | 'fix' /** the person or program that asked must change the request */

export type Problem = { readonly status: number; readonly then: Reaction }

/** Every problem an answer can carry, with its HTTP status and what follows. Documented in docs/protocol.md. */
export const problems = {
  MALFORMED: { status: 400, then: 'split' },
  AUTH_REQUIRED: { status: 401, then: 'renew' },
  AUTH_EXPIRED: { status: 401, then: 'renew' },
  SIGNATURE_WRONG: { status: 401, then: 'keep-and-tell' },
  LOGIN_WRONG: { status: 401, then: 'fix' },
  FORBIDDEN: { status: 403, then: 'fix' },
  DEVICE_REVOKED: { status: 403, then: 'keep-and-tell' },
  VILLAGE_FORBIDDEN: { status: 403, then: 'keep-and-tell' },
  PAIRING_CODE_UNKNOWN: { status: 404, then: 'fix' },
  NOT_FOUND: { status: 404, then: 'fix' },
  DEVICE_UNKNOWN: { status: 404, then: 'keep-and-tell' },
  METHOD_WRONG: { status: 405, then: 'fix' },
  DSEQ_GAP: { status: 409, then: 'resend' },
  DEVICE_FORKED: { status: 409, then: 'fork' },
  EPOCH_CHANGED: { status: 409, then: 'heal' },
  CHAIN_MISMATCH: { status: 409, then: 'heal' },
  CURSOR_AHEAD: { status: 409, then: 'heal' },
  STATE_CONFLICT: { status: 409, then: 'fix' },
  OFFSET_WRONG: { status: 409, then: 'resend' },
  PAIRING_CODE_USED: { status: 410, then: 'fix' },
  PAIRING_CODE_EXPIRED: { status: 410, then: 'fix' },
  TOO_LARGE: { status: 413, then: 'split' },
  TYPE_WRONG: { status: 415, then: 'fix' },
  FILE_TYPE_WRONG: { status: 415, then: 'fix' },
  CLIENT_TOO_OLD: { status: 426, then: 'update' },
  TOO_MANY: { status: 429, then: 'back-off' },
  CHECKSUM: { status: 460, then: 'back-off' },
  INTERNAL: { status: 500, then: 'back-off' },
  BUSY: { status: 503, then: 'back-off' },
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof problems

/** Why one event of a push was not accepted. Stored with its verdict; the same for ever. */
export const rejections = [
  'SCHEMA',
  'UNKNOWN_TYPE',
  'VERSION_UNSUPPORTED',
  'TOO_LARGE',
  'ID_REUSED',
  'NOT_AUTHORISED',
  'INTERNAL_QUARANTINED',
] as const
export type RejectionCode = (typeof rejections)[number]

/** Why an event is held for an operator's decision instead of entering the log. */
export const holds = ['DEVICE_REVOKED'] as const
export type HoldCode = (typeof holds)[number]
