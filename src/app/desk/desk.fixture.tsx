import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { aRequestDraft, village } from '../../../tests/builders/tablet.ts'
import { catalogueData } from '../../domain/catalogue/services/index.ts'
import {
  act,
  type CaseEvent,
  complaintPromise,
  type DomainEvent,
  type EventDraft,
  fold,
  loadCatalogue,
  ticketNumber,
} from '../../domain/index.ts'
import type { RejectionCode } from '../../protocol/index.ts'
import {
  append,
  appendTo,
  caseRow,
  newId,
  newSalt,
  planAnswer,
  planEnrol,
  type StoreName,
  tabletStore,
  tryPin,
} from '../../store/index.ts'
import { loadMessages } from '../i18n/index.ts'
import { setWho } from '../session/index.ts'
import { DeskApp } from './index.ts'

const inc = '0193b1d2-0000-7000-8000-000000000001'
const names: readonly StoreName[] = [
  'meta',
  'events',
  'outbox',
  'cases',
  'drafts',
  'catalogue',
  'staff',
  'keys',
]

export const operator = { id: 'operator-1', name: 'Bu Siti', role: 'operator', pin: '123456' } as const
export const head = { id: 'head-1', name: 'Pak Joko', role: 'head', pin: '654321' } as const

/** An enrolled tablet with its staff and services and no case. */
export async function anEmptyDesk(): Promise<void> {
  const loaded = loadCatalogue(catalogueData)
  if (!loaded.ok) throw new Error(loaded.places.join('\n'))
  const catalogue = loaded.value.services.map((service, order) => ({ id: service.id, order, service }))
  await tabletStore.run({
    wanted: {},
    touches: names,
    durability: 'relaxed',
    decide: () => ({
      change: { clear: names, put: { catalogue, staff: [operator, head] } },
      result: undefined,
    }),
  })
  await tabletStore.run(planEnrol({ device: 'd-1', inc, letter: 'A', village, asg: 1 }, { seen: null }))
}

// The store's own counting of tries, with a comparison where a tablet computes Argon2id in a worker.
const check = (staff: string, pin: string) =>
  tryPin(
    tabletStore,
    { staff, pin, phc: staff === head.id ? head.pin : operator.pin, now: Date.now() },
    async ({ pin: typed, phc }) => typed === phc,
  )

/** The desk at an address on a tablet held upright: list first, then one case. */
export async function theDeskAt(path = '/loket') {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  window.scrollTo = () => {}
  window.matchMedia = (media) => Object.assign(new EventTarget(), narrow, { media })
  cleanup()
  setWho({ is: 'locked' })
  await loadMessages('desk')
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/loket/*" element={<DeskApp check={check} />} />
      </Routes>
    </MemoryRouter>,
  )
  return userEvent.setup()
}

const narrow = { matches: false, onchange: null, addListener: () => {}, removeListener: () => {} }

/** Chooses a name, types a PIN, opens. */
export async function typePin(user: ReturnType<typeof userEvent.setup>, name: string, pin: string) {
  await user.click(await screen.findByRole('radio', { name: new RegExp(name) }))
  await user.type(screen.getByLabelText('PIN'), pin)
  await user.click(screen.getByRole('button', { name: 'Buka' }))
}

/** The desk, unlocked by a member of staff. */
export async function theOpenDesk(who: typeof operator | typeof head = operator, path = '/loket') {
  const user = await theDeskAt(path)
  await typePin(user, who.name, who.pin)
  await screen.findByText(new RegExp(`^${who.name} · `))
  return user
}

type Request = {
  name: string
  minutesAgo: number
  promise?: number | null
  priority?: 'elder'
  products?: readonly string[]
  service?: string
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
    papers: [],
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
      sent: new Map([[id, event.case]]),
      asked: null,
      verdicts: [{ s: 'rej', id, dseq, code }],
      page: null,
      epoch: newId(),
      off: 0,
      at: ago(0),
    }),
  )
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
