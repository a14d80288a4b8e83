import { ERRORS } from '@tus/server'
import { limits } from '../../protocol/index.ts'
import type { Refusal } from '../access/index.ts'

/** Carries a refusal out of tus's hooks, which take nothing but a throw. */
export class RefusedUpload extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** What tus throws, in the words of the protocol. */
const ofTus = new Map<unknown, Refusal>([
  [ERRORS.FILE_NOT_FOUND, { code: 'NOT_FOUND' }],
  [ERRORS.FILE_NO_LONGER_EXISTS, { code: 'NOT_FOUND' }],
  [ERRORS.INVALID_OFFSET, { code: 'OFFSET_WRONG' }],
  [ERRORS.MISSING_OFFSET, malformed('upload-offset')],
  [ERRORS.INVALID_LENGTH, malformed('upload-length')],
  [ERRORS.INVALID_METADATA, malformed('upload-metadata')],
  [ERRORS.UNSUPPORTED_CONCATENATION_EXTENSION, malformed('upload-concat')],
  [ERRORS.INVALID_CONTENT_TYPE, { code: 'TYPE_WRONG' }],
  // Another request of this tablet goes on with the same upload, or waits for this one to let go.
  [ERRORS.ABORTED, { code: 'BUSY', retryAfterMs: 1_000 }],
  [ERRORS.ERR_LOCK_TIMEOUT, { code: 'BUSY', retryAfterMs: 1_000 }],
  // A disk that is full, or a line that was cut: nobody reads the answer of that one.
  [ERRORS.FILE_WRITE_ERROR, { code: 'BUSY', retryAfterMs: 5_000 }],
])

/** What a tablet is told of a fault in one of its requests; what is no refusal is thrown on. */
export function refusalOf(fault: unknown): Refusal {
  if (fault instanceof RefusedUpload) return fault.refusal
  const known = ofTus.get(fault)
  if (known) return known
  if (statusOf(fault) === 413) return { code: 'TOO_LARGE', detail: { max: limits.fileBytes } }
  throw fault
}

/** What tus answers before it asks any hook: a header is missing, or is not what it should be. */
export function refusalOfStatus(status: number): Refusal | null {
  if (status < 400) return null
  return status === 412 ? malformed('tus-resumable') : { code: 'MALFORMED' }
}

function malformed(field: string): Refusal {
  return { code: 'MALFORMED', detail: { field } }
}

function statusOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'status_code' in fault ? fault.status_code : undefined
}
