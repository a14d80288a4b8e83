import { type EventDraft, ticketNumber } from '../../src/domain/index.ts'
import {
  type Identity,
  indexedStore,
  newId,
  newSalt,
  openDatabase,
  planEnrol,
  type Seen,
  type TabletStore,
  type Wanted,
} from '../../src/store/index.ts'
import { memoryStore } from './memory-store.ts'

export const village = '35.10.17.2005'

export type ATablet = {
  readonly store: TabletStore
  readonly identity: Identity
  /** What its storage holds. */
  readonly seen: (wanted: Wanted) => Promise<Seen>
  /** The same storage as another tab sees it. */
  readonly secondTab: () => TabletStore
}

/** A tablet over IndexedDB (fake-indexeddb must be loaded) or over memory, paired with its village. */
export async function anEnrolledTablet(
  kind: 'indexed' | 'memory',
  { enrolled = true } = {},
): Promise<ATablet> {
  const name = `tablet-${newId()}`
  const store = kind === 'memory' ? memoryStore() : indexedStore(openDatabase(name))
  const identity: Identity = { device: 'd-1', inc: newId(), letter: 'A', village, asg: 1 }
  if (enrolled) await store.run(planEnrol(identity, { seen: null }))
  const seen = async (wanted: Wanted): Promise<Seen> => {
    const stored = await store.read(wanted)
    if (!stored.ok) throw new Error(stored.problem)
    return stored.value
  }
  return {
    store,
    identity,
    seen,
    secondTab: () => (kind === 'memory' ? store : indexedStore(openDatabase(name))),
  }
}

let counter = 0

/** A confirmed request for a business letter, as the commands draft it. */
export function aRequestDraft(change: Partial<EventDraft> = {}): EventDraft {
  counter += 1
  const draft: EventDraft = {
    id: newId(),
    type: 'request.submitted',
    v: 1,
    village,
    case: newId(),
    at: '2026-11-24T03:00:00.000Z',
    actor: { kind: 'resident' },
    supersedes: null,
    attachments: [],
    data: {
      ticket: ticketNumber(village, 'A', counter),
      service: 'keterangan-usaha',
      serviceVersion: 1,
      approval: 'village',
      products: [{ id: 'letter', issuer: 'village' }],
      promise: { minutes: 60, clock: 'calendar', startsAt: 'submitted' },
      answers: {},
      papers: [],
      priority: [],
      language: 'id',
    },
    pii: { salt: newSalt(), body: '{"answers":{"name":"Siti"}}' },
  }
  return { ...draft, ...change } as EventDraft
}

/** What staff do to a case that is open. */
export function anActionDraft(
  on: string,
  type: 'request.verified' | 'case.noted' = 'request.verified',
): EventDraft {
  const { village: here, at } = aRequestDraft()
  const head = {
    id: newId(),
    v: 1,
    village: here,
    case: on,
    at,
    supersedes: null,
    attachments: [],
    pii: null,
  }
  return { ...head, type, actor: { kind: 'staff', id: 's-1' }, data: {} }
}
