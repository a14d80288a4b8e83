import type { DomainEvent, ForeignEvent, Instant } from '../domain/index.ts'
import type { EventRow, Identity, Meta, OutboxRow, Place, Stored, TabletStore } from '../store/index.ts'

/** An event on its way. Of a hollow one only the id and number are sent: they consume its number at the server. */
export type Outgoing = { readonly event: DomainEvent | ForeignEvent; readonly hollow: boolean }

/** What one push may carry, and where this tablet stood when it was read. */
export type Batch = {
  readonly identity: Identity
  readonly events: readonly Outgoing[]
  /** The number of the first event here. */
  readonly first: number | null
  /** The number of the first event without a verdict, and how many there are in all. */
  readonly firstWaiting: number | null
  readonly waiting: number
  readonly oldestAt: Instant | null
  readonly minted: number
  readonly place: Place
  readonly rebuilding: boolean
  readonly helloTag: string | null
}

/** `from`: the number to begin at, in this incarnation; null for the first that waits. `bytes` is JSON before gzip. */
export type BatchWish = { readonly from: number | null; readonly limit: number; readonly bytes: number }

/** Reads the next push. Null on a tablet that nobody enrolled. */
export async function readBatch(store: TabletStore, wish: BatchWish): Promise<Stored<Batch | null>> {
  const stood = await store.read({ waiting: Math.max(1, wish.limit) })
  if (!stood.ok) return stood
  const { meta, waiting, waitingCount } = stood.value
  if (meta.identity === null) return { ok: true, value: null }
  const { inc } = meta.identity
  const firstWaiting = waiting[0]?.dseq ?? null
  const from = wish.from ?? firstWaiting
  const events = await outgoing(store, from === null ? null : { inc, from, limit: wish.limit }, waiting)
  if (!events.ok) return events
  const fitting = withinBytes(events.value, wish.bytes)
  const count = { firstWaiting, waiting: waitingCount, oldestAt: waiting[0]?.at ?? null }
  return { ok: true, value: { ...standing(meta), identity: meta.identity, ...count, ...fitting } }
}

function standing({
  counters,
  place,
  rebuild,
  hello,
}: Meta): Pick<Batch, 'minted' | 'place' | 'rebuilding' | 'helloTag'> {
  return { minted: counters.dseq, place, rebuilding: rebuild !== null, helloTag: hello?.tag ?? null }
}

type Own = { readonly inc: string; readonly from: number; readonly limit: number }

/** Own events in order without a gap. What was refused before is sent hollow: its answer must stay the same. */
async function outgoing(
  store: TabletStore,
  own: Own | null,
  waiting: readonly OutboxRow[],
): Promise<Stored<Outgoing[]>> {
  if (own === null || own.limit === 0) return { ok: true, value: [] }
  const seen = await store.read({ own })
  if (!seen.ok) return seen
  const rows = contiguous(seen.value.own)
  const known = new Map(waiting.map((row) => [row.event, row]))
  const unknown = rows.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  const others = unknown.length === 0 ? null : await store.read({ outbox: unknown })
  if (others?.ok === false) return others
  for (const row of others?.value.outbox ?? []) known.set(row.event, row)
  const hollow = (id: string): boolean =>
    known.get(id)?.hollow === true || known.get(id)?.state === 'rejected'
  return { ok: true, value: rows.map(({ id, event }) => ({ event, hollow: hollow(id) })) }
}

function contiguous(rows: readonly EventRow[]): readonly EventRow[] {
  const first = rows[0]?.dseq ?? 0
  const gap = rows.findIndex(({ dseq }, at) => dseq !== first + at)
  return gap === -1 ? rows : rows.slice(0, gap)
}

/** At least one, whatever its size: the server says itself what is too large. */
function withinBytes(events: readonly Outgoing[], most: number): Pick<Batch, 'events' | 'first'> {
  let bytes = 0
  const fitting = events.filter(({ event }, at) => {
    bytes += JSON.stringify(event).length
    return at === 0 || bytes <= most
  })
  return { events: fitting, first: fitting[0]?.event.dseq ?? null }
}
