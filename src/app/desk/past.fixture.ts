import { anAnswerTo } from '../../../tests/builders/answers.ts'
import { theService } from '../../../tests/builders/kiosk.tsx'
import { aRequestDraft, village } from '../../../tests/builders/tablet.ts'
import {
  act,
  type CaseEvent,
  complaintPromise,
  type DomainEvent,
  type EventDraft,
  fold,
  open,
  pack,
  submitRequest,
  ticketNumber,
} from '../../domain/index.ts'
import type { RejectionCode } from '../../protocol/index.ts'
import { append, appendTo, caseRow, newId, newSalt, planAnswer, tabletStore } from '../../store/index.ts'
import { inc } from './desk.fixture.tsx'
import { answersIn } from './look/index.ts'

type Request = {
  name: string
  minutesAgo: number
  promise?: number | null
  priority?: 'elder'
  products?: readonly string[]
  service?: string
  papers?: readonly string[]
}

/** A resident's request, saved on this tablet. */
export async function aSavedRequest(request: Request): Promise<{ id: string; ticket: string }> {
  const {
    name,
    minutesAgo,
    promise = 60,
    priority,
    products = ['sku'],
    service = 'keterangan-usaha',
    papers = [],
  } = request
  const draft = aRequestDraft()
  if (draft.type !== 'request.submitted') throw new Error('not a request')
  const data = {
    ...draft.data,
    service,
    products: products.map((id) => ({ id, issuer: 'village' as const })),
    promise:
      promise === null
        ? null
        : { minutes: promise, clock: 'calendar' as const, startsAt: 'submitted' as const },
    priority: priority === undefined ? [] : [priority],
    papers: [...papers],
  }
  const pii = { salt: newSalt(), body: JSON.stringify({ answers: { applicantName: name } }) }
  await append([{ ...draft, at: ago(minutesAgo), data, pii }])
  return { id: draft.case, ticket: data.ticket }
}

/** A resident's complaint, saved on this tablet. */
export async function aSavedComplaint(minutesAgo: number): Promise<string> {
  const id = newId()
  const ticket = ticketNumber(village, 'A', 900)
  const context = contextOf({ kind: 'resident' }, minutesAgo)
  const data = {
    ticket,
    category: 'road',
    anonymous: true,
    promise: complaintPromise,
    language: 'id',
  } as const
  await append([act(id, 'complaint.submitted', data, { answers: { text: 'Jembatan rusak' } }, context)])
  return id
}

/** What staff did earlier, saved as the desk saves it. */
export async function did(draft: EventDraft): Promise<DomainEvent> {
  const saved = await appendTo(tabletStore, [draft])
  const event = saved.ok ? saved.events[0] : undefined
  if (event === undefined) throw new Error('not saved')
  return event
}

/** The server refuses one of this tablet's events. */
export async function refused(event: DomainEvent, code: RejectionCode): Promise<void> {
  const { id, dseq } = event
  await tabletStore.run(
    planAnswer({
      inc,
      sent: new Map([[id, event]]),
      asked: null,
      verdicts: [{ s: 'rej', id, dseq, code }],
      page: null,
      epoch: newId(),
      off: 0,
      at: ago(0),
    }),
  )
}

/** A request that the server refused, and with it its case. */
export async function aRefusedSubmission({ without }: { without: string }) {
  const service = theService('keterangan-domisili')
  const ticket = ticketNumber(village, 'A', 700)
  const identity = { case: newId(), event: newId(), ticket }
  const answers = anAnswerTo(service, { applicantNik: '3510996703590001' })
  const form = { identity, answers, papers: [], priority: [], language: 'id' } as const
  const drafted = submitRequest(service, form, contextOf({ kind: 'resident' }))
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems))
  const { [without]: _, ...rest } = answersIn(open(drafted.event.pii))
  const event = await did({ ...drafted.event, pii: pack({ answers: rest }, newSalt()) })
  await refused(event, 'SCHEMA')
  return { event, ticket }
}

/** A case as the log tells it, each event with its place there. */
export async function aPulledCase(
  events: readonly (EventDraft & { device: string; base: number })[],
): Promise<void> {
  const placed = events.map(
    (event, at) =>
      ({
        ...event,
        inc,
        dseq: at + 1,
        off: 0,
        seq: at + 1,
        receivedAt: event.at,
        occurredAt: event.at,
      }) as CaseEvent,
  )
  const [first] = placed
  const row =
    first && caseRow({ id: first.case, canonical: fold(null, placed), pending: [], hash: null, gen: 0 })
  await tabletStore.run({
    wanted: {},
    touches: ['cases'],
    durability: 'relaxed',
    decide: () => ({ change: { put: { cases: row ? [row] : [] } }, result: undefined }),
  })
}

/** Who, where and when, for the domain's commands. */
export const contextOf = (actor: EventDraft['actor'], minutesAgo = 0) => ({
  village,
  at: ago(minutesAgo),
  now: ago(minutesAgo),
  actor,
  newId,
  newSalt,
})

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()
