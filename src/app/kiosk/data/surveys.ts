import { answerSurvey, type Case, type EventData, isCase, mayRate, surveyOf } from '../../../domain/index.ts'
import { append, authoring, caseById, caseByTicket } from '../../../store/index.ts'
import type { Kept, Rating } from './shapes.ts'

/** Live: whether the case of a ticket number can be rated. */
export async function readRating(ticket: string): Promise<Rating> {
  const found = (await caseByTicket(ticket))?.view
  if (!isCase(found)) return { is: 'missing' }
  if (!mayRate(found)) return { is: 'unfinished' }
  const id = surveyOf(found)
  if (id === null || (await caseById(id)) !== undefined) return { is: 'rated' }
  return { is: 'open', case: found }
}

/** Saves a person's answers about a case, for good once this is ok. */
export async function sendSurvey(
  aCase: Case,
  said: Pick<EventData['survey.answered'], 'scores' | 'assisted'>,
): Promise<Kept> {
  const context = await authoring({ kind: 'resident' })
  const event = context && answerSurvey(aCase, said, context)
  if (event === null) return { ok: false, code: 'NOT_ENROLLED' }
  const saved = await append([event])
  return saved.ok ? { ok: true } : { ok: false, code: saved.problem }
}
