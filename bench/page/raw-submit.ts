import { asked, completed, type Row, realDatabase } from './idb.ts'
import { pause } from './line.ts'

const stores = ['meta', 'events', 'outbox', 'cases', 'drafts'] as const
export type Rows = Readonly<Record<(typeof stores)[number], Row>>

let opened: Promise<IDBDatabase> | undefined

/** Stores with the keys and indexes of the tablet's own, in a database beside it. */
function floor(): Promise<IDBDatabase> {
  opened ??= realDatabase().then((real) => {
    const shapes = shapesOf(real)
    const request = indexedDB.open('bench-floor', 1)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of shapes) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath)
      }
    }
    return asked(request)
  })
  return opened
}

function shapesOf(database: IDBDatabase) {
  const tx = database.transaction(stores)
  return stores.map((name) => {
    const store = tx.objectStore(name)
    const indexes = [...store.indexNames].map((index) => ({
      name: index,
      keyPath: store.index(index).keyPath,
    }))
    return { name, keyPath: store.keyPath, indexes }
  })
}

/** The rows that a submission wrote, read back. */
export async function rowsOf(event: string, ofCase: string): Promise<Omit<Rows, 'drafts'>> {
  const tx = (await realDatabase()).transaction(['meta', 'events', 'outbox', 'cases'])
  const get = (store: string, key: string): Promise<Row> => asked(tx.objectStore(store).get(key))
  const [meta, events, outbox, cases] = await Promise.all([
    get('meta', 'counters'),
    get('events', event),
    get('outbox', event),
    get('cases', ofCase),
  ])
  return { meta, events, outbox, cases }
}

/**
 * The floor of a submission, from rest: one strict transaction that writes the same rows, takes the draft, and reads
 * nothing.
 */
export async function rawSubmit({ drafts, ...rows }: Rows, rest: number): Promise<number> {
  const database = await floor()
  const before = database.transaction(['drafts'], 'readwrite', { durability: 'strict' })
  before.objectStore('drafts').put(drafts)
  await completed(before)
  await pause(rest)
  const began = performance.now()
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' })
  for (const [name, row] of Object.entries(rows)) tx.objectStore(name).put(row)
  tx.objectStore('drafts').delete(String(drafts.id))
  tx.commit()
  await completed(tx)
  return performance.now() - began
}
