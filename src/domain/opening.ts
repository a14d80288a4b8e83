import { type CaseBase, type CaseEvent, hasSuspectClock } from './case.ts'
import { entryOf } from './entry.ts'

type Opening = Omit<CaseBase, 'clockFrom'>

/** What every case has from its first event on. */
export function opening(event: CaseEvent, ticket: string, language: CaseBase['language']): Opening {
  const { id, type, seq, device } = event
  return {
    id: event.case,
    village: event.village,
    ticket,
    language,
    openedAt: event.occurredAt,
    receivedAt: event.receivedAt,
    closedAt: null,
    lastChange: { event: id, type, seq, device },
    entries: [entryOf(event, 'applied')],
    attention: [],
    missed: [],
    clockSuspect: hasSuspectClock(event),
  }
}
