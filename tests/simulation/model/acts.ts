import {
  type Actor,
  act,
  type Context,
  type EventDraft,
  fileComplaint,
  ticketNumber,
} from '../../../src/domain/index.ts'
import { idOf, now, village } from './regency.ts'
import type { Tablet } from './state.ts'

/** What people do at a tablet, each with an id that is the same on every path. */
export function complaint(tablet: Tablet): EventDraft {
  const number = tablet.told.length
  const context = contextOf(tablet, { kind: 'resident' })
  const identity = {
    case: idOf(`${tablet.name}c`, number),
    event: context.newId(),
    ticket: ticketNumber(village, 'A', number + 1),
  }
  const answers = { category: 'road', text: 'Jalan berlubang di depan balai desa.' }
  const made = fileComplaint({ identity, answers, language: 'id' }, context)
  if (!made.ok) throw new Error('answers that should do')
  return made.event
}

export function note(tablet: Tablet, on: string): EventDraft {
  return act(on, 'case.noted', {}, { note: 'catatan' }, contextOf(tablet, { kind: 'staff', id: 'operator' }))
}

/** What no schema lets through. */
export function poison(tablet: Tablet): EventDraft {
  const draft = complaint(tablet)
  return Object.assign({}, draft, { data: { ...draft.data, note: 'Siti binti Contoh' } })
}

function contextOf({ name, told }: Tablet, actor: Actor): Context {
  const newId = (): string => idOf(`${name}e`, told.length)
  return { village, at: now, now, actor, newId, newSalt: () => '0'.repeat(32) }
}
