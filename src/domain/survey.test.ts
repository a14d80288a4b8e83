import { expect, test } from 'vitest'
import type { Case, CaseEvent } from './case.ts'
import { asPending, isCase } from './case.ts'
import { fold } from './cases.ts'
import type { Context } from './commands.ts'
import { draft } from './commands.ts'
import type { DomainEvent, EventDraft } from './events.ts'
import { answerSurvey, surveyOf } from './survey.ts'

const context: Context = {
  village: '35.10.24.2008',
  at: '2026-11-24T18:30:12.345Z',
  now: '2026-11-24T18:30:12.345Z',
  actor: { kind: 'resident' },
  newId: () => '0193a0f2-5e7b-7c11-8d00-0000000000aa',
  newSalt: () => '00112233445566778899aabbccddeeff',
}
const scores = [4, 4, 3, 4, 3, 4, 4, 2, 4]

const stamped = (event: EventDraft, dseq: number): DomainEvent =>
  ({ ...event, device: 'd-one', inc: context.newId(), dseq, off: 0, base: 0 }) as DomainEvent

const complaint = (): EventDraft =>
  draft(
    '0193a0f2-5e7b-7c11-8d00-0000000000ca',
    '0193a0f2-5e7b-7c11-8d00-000000000001',
    'complaint.submitted',
    {
      ticket: '242008-A0001-K',
      category: 'road',
      anonymous: false,
      promise: { firstResponseMinutes: 240, resolutionMinutes: 240 },
      language: 'id',
    },
    { answers: { reporterName: 'Aminah Contoh' } },
    context,
  )

function caseOf(...events: EventDraft[]): Case {
  const state = fold(
    null,
    events.map((event, at) => asPending(stamped(event, at + 1))),
  )
  if (!isCase(state)) throw new Error('no case')
  return state
}

const resolved = (): EventDraft => ({
  ...draft(
    complaint().case,
    '0193a0f2-5e7b-7c11-8d00-000000000002',
    'complaint.resolved',
    { outcome: 'fixed' },
    {},
    context,
  ),
})

test('only what is finished is rated, under an id that follows from it and leads nowhere', () => {
  expect(answerSurvey(caseOf(complaint()), { scores, assisted: false }, context)).toBeNull()
  const done = caseOf(complaint(), resolved())
  const event = answerSurvey(done, { scores, assisted: true }, context)
  expect(event).toMatchObject({
    type: 'survey.answered',
    case: surveyOf(done),
    data: { service: 'complaint', scores, assisted: true },
    pii: null,
    actor: { kind: 'resident' },
  })
  const written = JSON.stringify(event)
  for (const trace of [done.id, done.ticket, 'Aminah', '18:30', '5e7b']) expect(written).not.toContain(trace)
})

test('the answer bears the day in Banyuwangi, in its time and in its id', () => {
  const event = answerSurvey(caseOf(complaint(), resolved()), { scores, assisted: false }, context)
  expect(event?.at).toBe('2026-11-24T17:00:00.000Z')
  const millis = Number.parseInt(event?.id.replaceAll('-', '').slice(0, 12) ?? '', 16)
  expect(new Date(millis).toISOString()).toBe(event?.at)
})

test('of two answers to one case only the first counts, wherever the second was given', () => {
  const done = caseOf(complaint(), resolved())
  const first = answerSurvey(done, { scores, assisted: false }, context)
  const second = answerSurvey(
    done,
    { scores: [1, 1, 1, 1, 1, 1, 1, 1, 1], assisted: false },
    { ...context, newId: () => '0193a0f2-5e7b-7c11-8d00-0000000000bb' },
  )
  if (!first || !second) throw new Error('it can be rated')
  const log: CaseEvent[] = [first, second].map((event, at) => asPending(stamped(event, at + 1)))
  expect(fold(null, log)).toMatchObject({ kind: 'survey', scores, events: [first.id, second.id] })
})

test('the id stays the same as the case goes on', () => {
  const reopened = draft(complaint().case, context.newId(), 'complaint.reopened', {}, {}, context)
  const before = surveyOf(caseOf(complaint(), resolved()))
  expect(before).not.toBeNull()
  expect(surveyOf(caseOf(complaint(), resolved(), reopened))).toBe(before)
})

test('where the personal data is erased nothing can say any more which answer was whose', () => {
  const done = caseOf(complaint(), resolved())
  const [opening, ...rest] = done.entries
  if (opening === undefined) throw new Error('no history')
  const erased: Case = { ...done, entries: [{ ...opening, pii: { erased: '0'.repeat(64) } }, ...rest] }
  expect(surveyOf(erased)).toBeNull()
})
