import { metaOf } from '../meta.ts'
import type { Seen, Wanted } from '../port.ts'
import { type FileRow, type Meta, type MetaRow, NEVER, type StoreName } from '../rows.ts'

/** The stores that must be read for a wish. */
export function storesOf(wanted: Wanted): StoreName[] {
  const { events, own, oldest, outbox, waiting, cases, unsent, casesAfter, drafts } = wanted
  const { files, filesIn, chunks } = wanted
  const read: StoreName[] = []
  if (events || own || oldest !== undefined) read.push('events')
  if (outbox || waiting !== undefined) read.push('outbox')
  if (cases || unsent || casesAfter) read.push('cases')
  if (drafts) read.push('drafts')
  if (files || filesIn) read.push('files')
  if (chunks) read.push('chunks')
  return read
}

/** Issues every read that it can at once and hands over what was seen when the last has come, still inside the transaction. */
export function look(tx: IDBTransaction, wanted: Wanted, then: (seen: Seen) => void): void {
  const round = new Round(tx, then)
  const { waiting, waitingFrom } = wanted
  round.meta(({ settled }) => {
    if (waiting !== undefined) round.waiting(waiting, Math.max(settled + 1, waitingFrom ?? 0))
  })
  round.keys('events', wanted.events)
  round.keys('outbox', wanted.outbox)
  round.keys('cases', wanted.cases)
  round.keys('drafts', wanted.drafts)
  round.keys('files', wanted.files)
  round.keys('chunks', wanted.chunks)
  const { own, casesAfter } = wanted
  if (own) round.all('own', 'events', ownRange(own.inc, own.from), own.limit, '[inc+dseq]')
  const { filesIn } = wanted
  if (filesIn) round.all('filesIn', 'files', filesRange(filesIn.state), filesIn.limit, '[state+addedAt]')
  if (wanted.unsent) round.all('unsent', 'cases', null, undefined, 'unsent')
  if (casesAfter)
    round.all('casesAfter', 'cases', IDBKeyRange.lowerBound(casesAfter.id, true), casesAfter.limit)
  if (wanted.oldest !== undefined)
    round.all('oldest', 'events', IDBKeyRange.lowerBound(wanted.oldestAfter ?? '', true), wanted.oldest)
}

function ownRange(inc: string, from: number): IDBKeyRange {
  return IDBKeyRange.bound([inc, from], [inc, Number.MAX_SAFE_INTEGER])
}

const filesRange = (state: FileRow['state']): IDBKeyRange => IDBKeyRange.bound([state, ''], [state, NEVER])

const waitingRange = (from: number): IDBKeyRange =>
  IDBKeyRange.bound(['waiting', from], ['waiting', Number.MAX_SAFE_INTEGER])

/** One round of requests: what has come so far, and how many are still out. */
class Round {
  private readonly found: Record<string, unknown[]> = {}
  private out = 0

  constructor(
    private readonly tx: IDBTransaction,
    private readonly then: (seen: Seen) => void,
  ) {}

  keys(store: StoreName & keyof Seen, keys: readonly string[] | undefined): void {
    for (const key of keys ?? []) {
      this.ask(this.tx.objectStore(store).get(key), (row) => {
        if (row !== undefined) this.into(store).push(row)
      })
    }
  }

  all(as: keyof Seen, store: StoreName, range: IDBKeyRange | null, limit?: number, index?: string): void {
    const all = this.tx.objectStore(store)
    const source = index === undefined ? all : all.index(index)
    this.ask<unknown[]>(source.getAll(range, limit), (rows) => {
      this.found[as] = rows
    })
  }

  /** The small facts, and what can be asked only once they are known. */
  meta(then: (meta: Meta) => void): void {
    this.ask<MetaRow[]>(this.tx.objectStore('meta').getAll(), (rows) => {
      this.found.meta = rows
      then(metaOf(rows))
    })
  }

  /** Deleted rows cost a reader as much as rows until storage tidies up: the search must not begin before them. */
  waiting(limit: number, from: number): void {
    this.all('waiting', 'outbox', waitingRange(from), limit, '[state+dseq]')
  }

  private into(name: string): unknown[] {
    this.found[name] ??= []
    return this.found[name]
  }

  private ask<T>(request: IDBRequest<T>, take: (result: T) => void): void {
    this.out += 1
    request.onsuccess = () => {
      take(request.result)
      this.out -= 1
      if (this.out === 0) this.then(seenOf(this.found))
    }
  }
}

/** A storage that holds these small facts and nothing of what is asked for. */
export function seenNothingBut(meta: Meta): Seen {
  return { ...seenOf({}), meta }
}

/** IndexedDB says nothing of the types of its rows; only this schema's own plans ever wrote them. */
function seenOf(found: Record<string, unknown[]>): Seen {
  const { events = [], outbox = [], cases = [], drafts = [], own = [], waiting = [] } = found
  const { unsent = [], casesAfter = [], oldest = [], meta = [], files = [], filesIn = [] } = found
  const { chunks = [] } = found
  const rows = {
    events,
    outbox,
    cases,
    drafts,
    own,
    waiting,
    unsent,
    casesAfter,
    oldest,
    files,
    filesIn,
    chunks,
  }
  return { ...rows, meta: metaOf(meta as Parameters<typeof metaOf>[0]) } as Seen
}
