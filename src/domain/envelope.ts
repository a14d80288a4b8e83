import * as z from 'zod/mini'
import { canonicalJson, type Digest, keyedDigestOf } from './hash.ts'
import { isUnicode } from './text.ts'

/**
 * Personal data as cargo. The reducer, the log and the sync engine carry an envelope and never open it:
 * `open` below is the one place that does. `salt` (16 random bytes) and `body` travel and are destroyed
 * together; what stays of an erased envelope is its commitment, so that the chain still verifies.
 */
export type Envelope = { readonly salt: string; readonly body: string } | { readonly erased: Digest }

/** What an envelope holds: names, free text, places, numbers of identity. JSON values only. */
export type Personal = Readonly<Record<string, unknown>>

export const envelopeSchema = z.union([
  z.strictObject({
    salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    body: z.string().check(z.maxLength(65_536), z.refine(isUnicode)),
  }),
  z.strictObject({ erased: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
])

/** Packs personal data under a fresh salt of 32 hexadecimal digits. Empty data needs no envelope: null. */
export function pack(personal: Personal, salt: string): Envelope | null {
  return Object.keys(personal).length === 0 ? null : { salt, body: canonicalJson(personal) }
}

/** What the envelope holds; null when there is none or it was erased. */
export function open(envelope: Envelope | null): Personal | null {
  if (envelope === null || 'erased' in envelope) return null
  const personal: unknown = JSON.parse(envelope.body)
  return isPersonal(personal) ? personal : null
}

/** The salted commitment that the log's chain covers: HMAC-SHA-256(salt, body). Null without an envelope. */
export function commitmentOf(envelope: Envelope | null): Digest | null {
  if (envelope === null) return null
  return 'erased' in envelope ? envelope.erased : keyedDigestOf(envelope.salt, envelope.body)
}

function isPersonal(value: unknown): value is Personal {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
