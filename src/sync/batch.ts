import type { DomainEvent, ForeignEvent, Instant } from '../domain/index.ts'
import type { SyncRequest } from '../protocol/index.ts'
import type { EventRow, Identity, Meta, OutboxRow, Place, Seen, Stored, TabletStore } from '../store/index.ts'

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
  const { meta, waiting } = stood.value
  if (meta.identity === null) return { ok: true, value: null }
  const { inc } = meta.identity
  const from = wish.from ?? waiting[0]?.dseq ?? null
  if (from === null || wish.limit === 0) return { ok: true, value: batchOf(stood.value, meta.identity, []) }
  const seen = await store.read({ own: { inc, from, limit: wish.limit } })
  return seen.ok ? withOwn(store, wish, { ...stood.value, own: seen.value.own }) : seen
}

/** Reads on from the end of a batch that is on its way: what then waits, as though that one were settled. */
export async function readAhead(
  store: TabletStore,
  { identity: { inc }, events }: Batch,
  { limit, bytes }: Omit<BatchWish, 'from'>,
): Promise<Stored<Batch | null>> {
  const from = (events.at(-1)?.event.dseq ?? 0) + 1
  const seen = await store.read({ waiting: limit, waitingFrom: from, own: { inc, from, limit } })
  return seen.ok ? withOwn(store, { limit, bytes }, seen.value) : seen
}

async function withOwn(
  store: TabletStore,
  { bytes }: Omit<BatchWish, 'from'>,
  seen: Seen,
): Promise<Stored<Batch | null>> {
  const { identity } = seen.meta
  if (identity === null) return { ok: true, value: null }
  const events = await outgoing(store, contiguous(seen.own), seen.waiting)
  return events.ok ? { ok: true, value: batchOf(seen, identity, withinBytes(events.value, bytes)) } : events
}

/** What the envelope says once for all is left out of each event. Of a hollow one nothing else is left. */
export function wireForm({ event, hollow }: Outgoing): SyncRequest['push'][number] {
  const { device: _device, inc: _inc, village: _village, ...rest } = event
  return hollow ? { id: event.id, dseq: event.dseq } : rest
}

function batchOf({ meta, waiting: [oldest] }: Seen, identity: Identity, events: readonly Outgoing[]): Batch {
  const first = events[0]?.event.dseq ?? null
  // Verdicts come in the order of the numbers, so that from the first that waits on all do; nobody has to count them.
  const waiting = oldest ? meta.counters.dseq - oldest.dseq + 1 : 0
  const next = { firstWaiting: oldest?.dseq ?? null, oldestAt: oldest?.at ?? null, waiting }
  return { ...standing(meta), identity, events, first, ...next }
}

function standing({
  counters,
  place,
  rebuild,
  hello,
}: Meta): Pick<Batch, 'minted' | 'place' | 'rebuilding' | 'helloTag'> {
  return { minted: counters.dseq, place, rebuilding: rebuild !== null, helloTag: hello?.tag ?? null }
}

/** What was refused before is sent hollow: its answer must stay the same. */
async function outgoing(
  store: TabletStore,
  rows: readonly EventRow[],
  waiting: readonly OutboxRow[],
): Promise<Stored<Outgoing[]>> {
  const known = new Map(waiting.map((row) => [row.event, row]))
  const unknown = rows.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  const others = unknown.length === 0 ? null : await store.read({ outbox: unknown })
  if (others?.ok === false) return others
  for (const row of others?.value.outbox ?? []) known.set(row.event, row)
  const hollow = (id: string): boolean =>
    known.get(id)?.hollow === true || known.get(id)?.state === 'rejected'
  return { ok: true, value: rows.map(({ id, event }) => ({ event, hollow: hollow(id) })) }
}

/** Own events in order without a gap. */
function contiguous(rows: readonly EventRow[]): readonly EventRow[] {
  const first = rows[0]?.dseq ?? 0
  const gap = rows.findIndex(({ dseq }, at) => dseq !== first + at)
  return gap === -1 ? rows : rows.slice(0, gap)
}

/** At least one, whatever its size: the server says itself what is too large. */
function withinBytes(events: readonly Outgoing[], most: number): readonly Outgoing[] {
  let bytes = 0
  return events.filter(({ event }, at) => {
    bytes += JSON.stringify(event).length
    return at === 0 || bytes <= most
  })
}
