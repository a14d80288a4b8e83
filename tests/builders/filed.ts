import { randomUUID } from 'node:crypto'
import { type Attachment, type EventDraft, instantOf, pack, ticketNumber } from '../../src/domain/index.ts'
import { newId, newSalt } from '../../src/store/index.ts'

/** What stands in the envelope of every one of them. */
export const secret = 'Aminah Contoh, jembatan gantung'

let tickets = 0

/** A resident's complaint of just now, as a tablet of that village drafts it. */
export function aFiledComplaint(village: string, attachments: readonly Attachment[] = []): EventDraft {
  tickets += 1
  const promise = { firstResponseMinutes: 240, resolutionMinutes: 240 }
  const ticket = ticketNumber(village, 'Z', tickets)
  return {
    id: newId(),
    type: 'complaint.submitted',
    v: 1,
    village,
    case: randomUUID(),
    at: instantOf(Date.now()),
    actor: { kind: 'resident' },
    supersedes: null,
    attachments,
    data: { ticket, category: 'road', anonymous: false, promise, language: 'id' },
    pii: pack({ answers: { text: secret } }, newSalt()),
  }
}
