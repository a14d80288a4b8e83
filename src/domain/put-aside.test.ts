import { expect, test } from 'vitest'
import { type Aside, asPending, type CaseEvent } from './case.ts'
import { fold } from './cases.ts'
import type { Context } from './commands.ts'
import type { DomainEvent, EventDraft } from './events.ts'
import { filledIn, finishAside, lookupOf, putAside } from './put-aside.ts'
import { DAY, later } from './time.ts'

let made = 0
const context: Context = {
  village: '35.10.24.2008',
  at: '2026-11-24T03:00:00.000Z',
  now: '2026-11-24T03:00:00.000Z',
  actor: { kind: 'resident' },
  newId: () => `0193a0f2-5e7b-7c11-8d00-${String(++made).padStart(12, '0')}`,
  newSalt: () => '00112233445566778899aabbccddeeff',
}
const id = context.newId()
const form = { service: 'keterangan-domisili', serviceVersion: 3 }
const filled = (name: string) => ({
  answers: { applicantName: name, day: { day: '27', month: '3', year: '' } },
  papers: ['ktp'],
  priority: ['elder'],
  files: [],
})

const placed = (draft: EventDraft, dseq: number): CaseEvent =>
  asPending({ ...draft, device: 'd-one', inc: id, dseq, off: 0, base: 0 } as DomainEvent)
const aside = (...drafts: EventDraft[]): Aside => {
  const state = fold(null, drafts.map(placed))
  if (state?.kind !== 'aside') throw new Error('nothing is put aside')
  return state
}

test('what was filled in comes back whole, the last time it was put aside, for fourteen days', () => {
  const first = putAside(id, '48217730', form, filled('Aminah'), context)
  const again = putAside(id, '48217730', form, filled('Aminah Contoh'), context)
  const state = aside(first, again)
  expect(filledIn(state, later(context.now, 14 * DAY))).toEqual({
    answers: filled('Aminah Contoh').answers,
    papers: ['ktp'],
    priority: ['elder'],
  })
  expect(filledIn(state, later(context.now, 14 * DAY + 1))).toBeNull()
})

test('neither the code nor an answer stands in the open, and a code is of its village alone', () => {
  const event = putAside(id, '48217730', form, filled('Aminah'), context)
  expect(JSON.stringify({ ...event, pii: null })).not.toMatch(/48217730|Aminah/)
  expect(event.data).toEqual({ ...form, lookup: lookupOf(context.village, '48217730') })
  expect(lookupOf('35.10.24.2007', '48217730')).not.toBe(lookupOf(context.village, '48217730'))
})

test('once it is sent nothing of it is held any more; put aside elsewhere meanwhile, it waits again', () => {
  const put = putAside(id, '48217730', form, filled('Aminah'), context)
  const sent = finishAside(id, context)
  expect(aside(put, sent)).toMatchObject({ pii: null, attachments: [] })
  expect(filledIn(aside(put, sent), context.now)).toBeNull()
  const late = putAside(id, '48217730', form, filled('Aminah Contoh'), context)
  expect(filledIn(aside(put, sent, late), context.now)?.answers).toMatchObject({
    applicantName: 'Aminah Contoh',
  })
})
