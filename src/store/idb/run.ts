import { metaRows } from '../meta.ts'
import type { Change, Plan, Seen, Wanted } from '../port.ts'
import type { StoreName } from '../rows.ts'
import { look, storesOf } from './look.ts'

/**
 * Runs a plan below Dexie: one round of reads, then every write at once and an explicit commit, so that a tab frozen
 * in the middle holds no transaction open. Resolves at `complete`, which a strict transaction fires once it is durable.
 */
export function runPlan<Result>(db: IDBDatabase, plan: Plan<Result>): Promise<Decided<Result>> {
  return new Promise((resolve, reject) => {
    const tx = begun(db, plan)
    let finish = (): void => reject(new Error('a transaction completed without its plan'))
    tx.oncomplete = () => finish()
    tx.onabort = () => reject(tx.error ?? new DOMException('aborted', 'AbortError'))
    look(tx, plan.wanted, (seen) => {
      try {
        const decided = { ...plan.decide(seen), seen }
        finish = () => resolve(decided)
        write(tx, decided.change)
        tx.commit()
      } catch (bug) {
        reject(bug)
        tx.abort()
      }
    })
  })
}

/**
 * The same, without waiting for the reads: the writes that `expected` leads to go out right behind them, and are
 * committed only where exactly that was seen. Otherwise nothing is written, and the answer is null.
 */
export function runExpecting<Result>(
  db: IDBDatabase,
  plan: Plan<Result>,
  expected: Seen,
): Promise<Decided<Result> | null> {
  const decided = { ...plan.decide(expected), seen: expected }
  return new Promise((resolve, reject) => {
    const tx = begun(db, plan)
    let isOtherwise = false
    tx.oncomplete = () => resolve(decided)
    tx.onabort = () => {
      if (isOtherwise) resolve(null)
      else reject(tx.error ?? new DOMException('aborted', 'AbortError'))
    }
    look(tx, plan.wanted, (seen) => {
      isOtherwise = JSON.stringify(seen) !== JSON.stringify(expected)
      if (isOtherwise) tx.abort()
      else tx.commit()
    })
    write(tx, decided.change)
  })
}

/** What was seen, and what came of it. */
export type Decided<Result> = ReturnType<Plan<Result>['decide']> & { readonly seen: Seen }

function begun<Result>(db: IDBDatabase, { wanted, touches, durability }: Plan<Result>): IDBTransaction {
  const stores = new Set<StoreName>(['meta', ...storesOf(wanted), ...touches])
  return db.transaction([...stores], 'readwrite', { durability })
}

/** Reads in one round, without holding up writers elsewhere. */
export function readWanted(db: IDBDatabase, wanted: Wanted): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(['meta', ...storesOf(wanted)], 'readonly')
    tx.onabort = () => reject(tx.error ?? new DOMException('aborted', 'AbortError'))
    look(tx, wanted, resolve)
  })
}

/** The stores that a change writes. */
export function changed(change: Change): StoreName[] {
  const named = [change.clear ?? [], Object.keys(change.remove ?? {}), Object.keys(change.put ?? {})].flat()
  return [...(change.meta === undefined ? [] : (['meta'] as const)), ...named.filter(isStore)]
}

function write(tx: IDBTransaction, { meta, clear, remove, put }: Change): void {
  for (const name of clear ?? []) tx.objectStore(name).clear()
  for (const [name, keys] of Object.entries(remove ?? {})) {
    const store = tx.objectStore(name)
    for (const key of keys) store.delete(key)
  }
  for (const [name, rows] of Object.entries({ ...put, meta: metaRows(meta ?? {}) })) {
    if (rows.length === 0) continue
    const store = tx.objectStore(name)
    for (const row of rows) store.put(row)
  }
}

const names: Record<StoreName, true> = {
  meta: true,
  events: true,
  outbox: true,
  cases: true,
  drafts: true,
  files: true,
  chunks: true,
  catalogue: true,
  staff: true,
  keys: true,
}

function isStore(name: string): name is StoreName {
  return Object.hasOwn(names, name)
}
