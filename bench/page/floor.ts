import { asked, type Row, realDatabase } from './idb.ts'

export const stores = ['meta', 'events', 'outbox', 'cases', 'drafts'] as const
export type Rows = Readonly<Record<(typeof stores)[number], Row>>

let opened: Promise<IDBDatabase> | undefined

/** Stores with the keys and indexes of the tablet's own, in a database beside it. */
export function floor(): Promise<IDBDatabase> {
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
