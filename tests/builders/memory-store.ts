import {
  type Change,
  metaOf,
  metaRows,
  type Plan,
  type Seen,
  type StoreName,
  type TabletStore,
  type Wanted,
} from '../../src/store/index.ts'

type Rows = { readonly [S in StoreName]: Map<string, unknown> }

/** A tablet's storage in memory: the same plans, one at a time. `contents` is what a crash leaves. */
export type MemoryStore = TabletStore & { readonly contents: Rows }

/** An empty storage, or one over what a storage before it left. */
export function memoryStore(contents: Rows = emptyRows()): MemoryStore {
  return {
    contents,
    read: async (wanted) => ({ ok: true, value: look(contents, wanted) }),
    run: async (plan) => ({ ok: true, value: runInMemory(contents, plan) }),
  }
}

/** How rows go in and out: copied, as a real storage does, or as they are where nobody writes into them and speed counts. */
type Copy = <Value>(value: Value) => Value
const copied: Copy = (value) => structuredClone(value)
export const asTheyAre: Copy = (value) => value

/** Runs a plan on rows in memory, in one step. */
export function runInMemory<Result>(rows: Rows, plan: Plan<Result>, copy: Copy = copied): Result {
  const { change, result } = plan.decide(look(rows, plan.wanted, copy))
  write(rows, change, copy)
  return result
}

function emptyRows(): Rows {
  const store = (): Map<string, unknown> => new Map()
  const [meta, events, outbox, cases] = [store(), store(), store(), store()]
  const files = { files: store(), chunks: store() }
  return {
    meta,
    events,
    outbox,
    cases,
    ...files,
    drafts: store(),
    catalogue: store(),
    staff: store(),
    keys: store(),
  }
}

const keyOf: { readonly [S in StoreName]: string } = {
  meta: 'key',
  events: 'id',
  outbox: 'event',
  cases: 'id',
  drafts: 'id',
  files: 'sha256',
  chunks: 'id',
  catalogue: 'id',
  staff: 'id',
  keys: 'id',
}

function write(rows: Rows, { meta, clear, remove, put }: Change, copy: Copy): void {
  for (const name of clear ?? []) rows[name].clear()
  for (const [name, keys] of Object.entries(remove ?? {}))
    for (const key of keys) rows[name as StoreName].delete(key)
  const puts = { ...put, meta: metaRows(meta ?? {}) }
  for (const [name, all] of Object.entries(puts)) {
    const store = name as StoreName
    for (const row of all) rows[store].set(String(Reflect.get(row, keyOf[store])), copy(row))
  }
}

/** What the real storage would show for a wish: the same rows in the same order. */
export function look(rows: Rows, wanted: Wanted, copy: Copy = copied): Seen {
  const { own, waiting, waitingFrom = 0, casesAfter, oldest } = wanted
  const meta = metaOf(copy([...rows.meta.values()]) as never[])
  const from = Math.max(meta.settled + 1, waitingFrom)
  const all = (name: StoreName): never[] => copy([...rows[name].values()]) as never[]
  const named = (name: StoreName, keys: readonly string[] = []): never[] =>
    keys.flatMap((key) => (rows[name].has(key) ? [copy(rows[name].get(key)) as never] : []))
  const events: Seen['events'] = own || oldest !== undefined ? all('events') : []
  const outbox: Seen['outbox'] = waiting === undefined ? [] : all('outbox')
  const cases: Seen['cases'] = wanted.unsent || casesAfter ? all('cases') : []
  const inOrder = outbox
    .filter(({ state, dseq }) => state === 'waiting' && dseq >= from)
    .sort((a, b) => a.dseq - b.dseq)
  return {
    meta,
    events: named('events', wanted.events),
    outbox: named('outbox', wanted.outbox),
    cases: named('cases', wanted.cases),
    drafts: named('drafts', wanted.drafts),
    files: named('files', wanted.files),
    filesIn: wanted.filesIn ? filesIn(all('files'), wanted.filesIn) : [],
    chunks: named('chunks', wanted.chunks),
    own: own ? ownFrom(events, own) : [],
    waiting: inOrder.slice(0, waiting ?? 0),
    unsent: wanted.unsent ? cases.filter(({ unsent }) => unsent === 1) : [],
    casesAfter: casesAfter ? after(cases, casesAfter) : [],
    oldest: oldest === undefined ? [] : after(events, { id: wanted.oldestAfter ?? '', limit: oldest }),
  }
}

function filesIn(
  files: Seen['files'],
  { state, limit }: NonNullable<Wanted['filesIn']>,
): readonly Seen['files'][number][] {
  return files
    .filter((file) => file.state === state)
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1))
    .slice(0, limit)
}

function ownFrom(events: Seen['events'], own: NonNullable<Wanted['own']>): Seen['own'] {
  const mine = events.filter(({ inc, dseq }) => inc === own.inc && (dseq ?? 0) >= own.from)
  return mine.sort((a, b) => (a.dseq ?? 0) - (b.dseq ?? 0)).slice(0, own.limit)
}

function after<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { id, limit }: NonNullable<Wanted['casesAfter']>,
): readonly Row[] {
  return rows
    .filter((row) => row.id > id)
    .sort(byId)
    .slice(0, limit)
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
