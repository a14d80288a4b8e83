import { type DomainEvent, type EventDraft, millisOf } from '../../domain/index.ts'
import { offsetAt } from '../meta.ts'
import type { Change, Plan, Seen } from '../port.ts'
import type { CaseRow, EventRow, FileRow, Identity, Meta, OutboxRow } from '../rows.ts'
import { withPending } from './case-row.ts'

export type Appended =
  | { readonly ok: true; readonly events: readonly DomainEvent[] }
  /** FILE_LOST: a photo that an event names is not here any more; it must be taken again. */
  | { readonly ok: false; readonly problem: 'NOT_ENROLLED' | 'FILE_LOST' }

export type AppendOptions = {
  /** The draft that these events finish: it goes in the same transaction. */
  readonly draft?: string
}

/**
 * Saves what a person confirmed: event, outbox entry, case and number in one strict transaction whose size depends on
 * these events alone. Events that are already here are answered as they stand, so confirming twice makes one.
 * A draft that supersedes a rejected event marks it so.
 */
export function planAppend(drafts: readonly EventDraft[], options: AppendOptions = {}): Plan<Appended> {
  const files = [...new Set(drafts.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)))]
  return {
    wanted: {
      ...(files.length === 0 ? {} : { files }),
      events: drafts.map(({ id }) => id),
      cases: [...new Set(drafts.map((draft) => draft.case))],
      outbox: drafts.flatMap(({ supersedes }) => supersedes ?? []),
    },
    touches: [
      ...(['events', 'outbox', 'cases'] as const),
      ...(options.draft === undefined ? [] : (['drafts'] as const)),
      ...(files.length === 0 ? [] : (['files'] as const)),
    ],
    durability: 'strict',
    likelyNew: files.length === 0 && drafts.every(opensCase),
    decide: (seen) => decide(drafts, options, seen),
  }
}

function opensCase({ type, supersedes }: EventDraft): boolean {
  return supersedes === null && (type === 'request.submitted' || type === 'complaint.submitted')
}

function decide(
  drafts: readonly EventDraft[],
  { draft }: AppendOptions,
  seen: Seen,
): { change: Change; result: Appended } {
  const { identity, counters, place, rebuild } = seen.meta
  if (identity === null) return { change: {}, result: { ok: false, problem: 'NOT_ENROLLED' } }
  const known = new Map(seen.events.map(({ id, event }) => [id, event]))
  const fresh = drafts.filter(
    ({ id }, at) => !known.has(id) && drafts.findIndex((other) => other.id === id) === at,
  )
  if (!holdsFilesOf(fresh, seen.files)) return { change: {}, result: { ok: false, problem: 'FILE_LOST' } }
  const events = fresh.map((one, at) => stamped(one, identity, counters.dseq + at + 1, seen.meta))
  const cases = onTop(seen.cases, events, rebuild?.gen ?? place.gen)
  const all = new Map([...known, ...events.map((event) => [event.id, event] as const)])
  return {
    change: {
      meta: { counters: { ...counters, dseq: counters.dseq + events.length } },
      put: {
        events: events.map(ownRow),
        outbox: [...superseded(seen.outbox, events), ...events.map(waitingRow)],
        cases,
        files: seen.files.filter(({ state }) => state === 'draft').map(toUpload),
      },
      ...(draft === undefined ? {} : { remove: { drafts: [draft] } }),
    },
    result: { ok: true, events: drafts.flatMap(({ id }) => (all.get(id) ?? []) as DomainEvent | []) },
  }
}

function stamped(draft: EventDraft, { device, inc }: Identity, dseq: number, meta: Meta): DomainEvent {
  return { ...draft, device, inc, dseq, off: offsetAt(meta, millisOf(draft.at)), base: meta.place.cursor }
}

function onTop(rows: readonly CaseRow[], events: readonly DomainEvent[], gen: number): CaseRow[] {
  const cases = new Map(rows.map((row) => [row.id, row]))
  for (const event of events) {
    const row = withPending(cases.get(event.case), event, gen)
    if (row !== null) cases.set(row.id, row)
  }
  return [...cases.values()]
}

function superseded(rows: readonly OutboxRow[], events: readonly DomainEvent[]): OutboxRow[] {
  return rows.flatMap((row) => {
    const by = events.find(({ supersedes }) => supersedes === row.event)
    return by === undefined ? [] : [{ ...row, supersededBy: by.id }]
  })
}

function holdsFilesOf(drafts: readonly EventDraft[], files: readonly FileRow[]): boolean {
  const held = new Set(files.map(({ sha256 }) => sha256))
  return drafts.every(({ attachments }) => attachments.every(({ sha256 }) => held.has(sha256)))
}

function toUpload(file: FileRow): FileRow {
  return { ...file, state: 'waiting' }
}

/** An own event as the archive keeps it until the log gives it back. */
function ownRow(event: DomainEvent): EventRow {
  const { id, inc, dseq } = event
  return { id, event, inc, dseq, seq: null, receivedAt: null, occurredAt: null }
}

function waitingRow(event: DomainEvent): OutboxRow {
  const { id, inc, dseq, at } = event
  const nothing = { code: null, field: null, supersededBy: null, hollow: false }
  return { event: id, case: event.case, inc, dseq, at, state: 'waiting', ...nothing }
}
