import type { Case, CaseEvent, Survey } from './case.ts'
import { type Context, draft } from './commands.ts'
import type { EventData } from './event-data.ts'
import type { EventDraft } from './events.ts'
import { keyedDigestOf, uuidOf } from './hash.ts'
import { dayInJakarta } from './residents/index.ts'
import { HOUR, type Instant, later, millisOf } from './time.ts'

/**
 * The nine elements of the public satisfaction survey (PermenPANRB 14/2017), in the regulation's order: requirements,
 * procedure, time, fee, product, competence, conduct, complaints, facilities.
 */
export const surveyElements = [
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'competence',
  'conduct',
  'complaints',
  'facilities',
] as const
export type SurveyElement = (typeof surveyElements)[number]

const rated: readonly Case['status'][] = ['completed', 'rejected', 'resolved']

/** True where the case has come to an end that can be judged. */
export function mayRate(aCase: Case): boolean {
  return rated.includes(aCase.status)
}

/**
 * The one id under which a case can be rated. It follows from the case and from the salt of its personal data: so
 * every tablet finds the same one, a second answer is known for one, and nothing leads from the answer back to the
 * case without that salt, which goes when the personal data is erased. Null where it has gone.
 */
export function surveyOf({ id, entries }: Case): string | null {
  const envelope = entries[0]?.pii ?? null
  return envelope === null || 'erased' in envelope
    ? null
    : uuidOf(keyedDigestOf(envelope.salt, `survey/1|${id}`))
}

/** The answers about a finished case. They bear the day, not the hour, and nothing of the case but its service. */
export function answerSurvey(
  aCase: Case,
  said: Pick<EventData['survey.answered'], 'scores' | 'assisted'>,
  context: Context,
): EventDraft | null {
  const id = surveyOf(aCase)
  if (id === null || !mayRate(aCase)) return null
  const service = aCase.kind === 'request' ? aCase.service : 'complaint'
  const at = dayOf(context.at)
  const event = atTime(context.newId(), at)
  return draft(id, event, 'survey.answered', { service, ...said }, {}, { ...context, at })
}

export function openSurvey(event: CaseEvent & { type: 'survey.answered' }): Survey {
  const { service, scores, assisted } = event.data
  const { case: id, village, occurredAt: at } = event
  return { kind: 'survey', id, village, service, scores, assisted, at, events: [event.id] }
}

/** One answer a case: what comes later is known, and changes nothing. */
export function changeSurvey(before: Survey, event: CaseEvent): Survey {
  const known = before.events.includes(event.id)
  return known ? before : { ...before, events: [...before.events, event.id] }
}

/** The day's first moment in Banyuwangi. */
function dayOf(instant: Instant): Instant {
  return later(`${dayInJakarta(instant)}T00:00:00.000Z`, -7 * HOUR)
}

/** A UUIDv7 says when it was made: this one says `at`. */
function atTime(id: string, at: Instant): string {
  const time = millisOf(at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`
}
