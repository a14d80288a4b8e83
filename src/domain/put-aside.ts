import type { Aside } from './case.ts'
import { type Context, draft } from './commands.ts'
import { open } from './envelope.ts'
import type { Attachment, EventDraft } from './events.ts'
import { type Digest, digestOf } from './hash.ts'
import { DAY, type Instant, later } from './time.ts'

/** Digits of the code under which a form is found again: few enough to say aloud, too many to try. */
export const ASIDE_DIGITS = 8

/** How long a form that was put aside can be taken up. */
const KEPT = 14 * DAY

/** Until when a form that is put aside now can be taken up. */
export function asideUntil(now: Instant): Instant {
  return later(now, KEPT)
}

/** What a person had filled in: raw answers by field name, papers in hand, reasons to be served first. */
export type HalfFilled = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly papers: readonly string[]
  readonly priority: readonly string[]
}

/** The form it is of, in the version in which it was filled in. */
export type FormVersion = { readonly service: string; readonly serviceVersion: number }

/** What a code comes to in a village: tablets look for this, so that the code itself stands nowhere. */
export function lookupOf(village: string, code: string): Digest {
  return digestOf(`aside/1|${village}|${code}`)
}

/** Puts a form aside under a code. `id` stays the same when it is put aside again. */
export function putAside(
  id: string,
  code: string,
  { service, serviceVersion }: FormVersion,
  filled: HalfFilled & { readonly files: readonly Attachment[] },
  context: Context,
): EventDraft {
  const { files, ...personal } = filled
  const data = { service, serviceVersion, lookup: lookupOf(context.village, code) }
  const event = draft(id, context.newId(), 'form.putAside', data, personal, context)
  return { ...event, attachments: files }
}

/** The form was sent or given up: nobody takes it up any more. */
export function finishAside(id: string, context: Context): EventDraft {
  return draft(id, context.newId(), 'form.finished', {}, {}, context)
}

/** What was filled in; null where the form is finished or its time is over. */
export function filledIn({ pii, at }: Aside, now: Instant): HalfFilled | null {
  const held = asideUntil(at) < now ? null : open(pii)
  if (held === null) return null
  const { answers, papers, priority } = held
  return { answers: isRecord(answers) ? answers : {}, papers: textsIn(papers), priority: textsIn(priority) }
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
