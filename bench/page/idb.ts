export type Row = Readonly<Record<string, unknown>>

/** The answer to a request. */
export function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves once the transaction has completed. */
export function completed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
}

let real: Promise<IDBDatabase> | undefined

/** The tablet's own database, to read what stands in it. */
export function realDatabase(): Promise<IDBDatabase> {
  real ??= asked(indexedDB.open('smart-kampung'))
  return real
}

/** How many rows a store holds. */
export async function count(store: 'cases'): Promise<number> {
  return asked((await realDatabase()).transaction(store).objectStore(store).count())
}
