import {
  canonicalJson,
  caseHash,
  commitmentOf,
  type DomainEvent,
  deviceLetter,
  nextChain,
  nextStateHash,
  pack,
  payloadHash,
  readEvent,
  reduce,
  ticketNumber,
  ZERO_DIGEST,
} from '../../src/domain/index.ts'
import { sessionText } from '../../src/protocol/index.ts'

const village = '35.10.05.2002'
const device = 'd-3510052002-00112233445566778899'
const inc = '0193a0f2-1c00-7000-8000-0000000000aa'

const opening = read({
  id: '0193a0f2-5e7b-7c11-8d00-000000000001',
  type: 'complaint.submitted',
  v: 1,
  village,
  case: '0193a0f2-5e7b-7c11-8d00-0000000000ca',
  device,
  inc,
  dseq: 1,
  at: '2026-11-24T03:04:05.123Z',
  off: -1200,
  base: 0,
  actor: { kind: 'resident' },
  supersedes: null,
  attachments: [],
  data: {
    ticket: ticketNumber(village, 'A', 42),
    category: 'road',
    anonymous: false,
    promise: { firstResponseMinutes: 240, resolutionMinutes: 240 },
    language: 'id',
  },
  pii: pack(
    { answers: { text: 'Jembatan rusak “parah” €5', reporterName: 'Aminah Contoh' } },
    '00112233445566778899aabbccddeeff',
  ),
})
const answer = read({
  id: '0193a0f2-9000-7c11-8d00-000000000002',
  type: 'complaint.responded',
  v: 1,
  village,
  case: opening.case,
  device: 'regency',
  inc: '0193a0f2-0000-7000-8000-00000000e70c',
  dseq: 1,
  at: '2026-11-24T03:30:00.000Z',
  off: 0,
  base: 1,
  actor: { kind: 'officer', id: 'pengaduan' },
  supersedes: null,
  attachments: [],
  data: {},
  pii: null,
})

/** Values that a client in another language can check itself against; they stand in docs/protocol.md. */
export function protocolVectors() {
  const received = { seq: 1, receivedAt: '2026-11-24T03:04:05.000Z', occurredAt: '2026-11-24T03:04:03.923Z' }
  const state = reduce(null, { ...opening, ...received })
  const chain1 = nextChain(ZERO_DIGEST, payloadHash(opening))
  return {
    event: opening,
    piiC: commitmentOf(opening.pii),
    covered: coveredBy(opening),
    payloadHash: payloadHash(opening),
    withoutPii: { event: answer, covered: coveredBy(answer), payloadHash: payloadHash(answer) },
    chain: [ZERO_DIGEST, chain1, nextChain(chain1, payloadHash(answer))],
    caseState: state,
    caseHash: caseHash(state),
    stateHash: nextStateHash(ZERO_DIGEST, caseHash(null), caseHash(state)),
    sessionText: sessionText(device, inc, 'A'.repeat(43)),
    tickets: [ticketNumber(village, 'A', 42), ticketNumber(village, 'AB', 12_345)],
    letters: { 0: deviceLetter(0), 8: deviceLetter(8), 19: deviceLetter(19), 20: deviceLetter(20) },
  }
}

function coveredBy(event: DomainEvent): string {
  const { type, v, actor, at, base, supersedes, attachments, data } = event
  const what = {
    type,
    v,
    village: event.village,
    case: event.case,
    actor,
    at,
    base,
    supersedes,
    attachments,
    data,
  }
  return canonicalJson({ ...what, piiC: commitmentOf(event.pii) })
}

function read(raw: unknown): DomainEvent {
  const event = readEvent(raw)
  if (!event.ok) throw new Error(`the example is no event: ${event.problem.field}`)
  return event.event
}
