import { createHash } from 'node:crypto'
import { type EventData, pack, ticketNumber, ZERO_DIGEST } from '../../src/domain/index.ts'
import type { SyncRequest } from '../../src/protocol/index.ts'
import type { Push } from '../../src/server/log/index.ts'

/** Sarongan, Pesanggaran. */
export const village = '35.10.01.2001'
export const otherVillage = '35.10.01.2002'
export const now = '2026-11-24T03:00:00.000Z'

/** The same UUID for the same words, so that a test names its events. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

type Raw = SyncRequest['push'][number]

/** An event as a tablet sends it: everything that a test does not name is well. */
export function anEvent(name: string, dseq: number, fields: Readonly<Record<string, unknown>> = {}): Raw {
  return {
    id: idOf(name),
    type: 'case.noted',
    v: 1,
    case: idOf('case'),
    dseq,
    at: '2026-11-24T02:00:00.000Z',
    off: 0,
    base: 0,
    actor: { kind: 'staff', id: 'siti' },
    supersedes: null,
    attachments: [],
    data: {},
    pii: pack({ note: `catatan ${name}` }, '00112233445566778899aabbccddeeff'),
    ...fields,
  }
}

/** A resident's complaint; its four hours run from two o'clock. */
export function aComplaint(name: string, dseq: number, fields: Readonly<Record<string, unknown>> = {}): Raw {
  const data: EventData['complaint.submitted'] = {
    ticket: ticketNumber(village, 'A', dseq),
    category: 'road',
    anonymous: false,
    promise: { firstResponseMinutes: 240, resolutionMinutes: 240 },
    language: 'id',
  }
  const of = { case: idOf(`case ${name}`), actor: { kind: 'resident' } }
  return anEvent(name, dseq, { type: 'complaint.submitted', ...of, data, ...fields })
}

/** A push of one device, with its pull from the beginning unless told otherwise. */
export function aPush(
  events: readonly Raw[],
  changes: Partial<SyncRequest> = {},
  push: Partial<Push> = {},
): Push {
  const device = changes.device ?? 'd-one'
  const place = changes.village ?? village
  return {
    device: { id: device, village: place, assignments: [place], revoked: false },
    request: {
      req: idOf('request'),
      device,
      inc: idOf(`life of ${device}`),
      village,
      asg: 1,
      minted: events.length,
      pending: events.length,
      oldestPendingAt: null,
      push: [...events],
      pull: { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 1_000, reducer: 1 },
      ...changes,
    },
    roles: (_village, staff) => (({ siti: 'operator', budi: 'head' }) as const)[staff] ?? null,
    plans: () => null,
    now,
    ...push,
  }
}
