import type { EventDraft } from '../../src/domain/index.ts'
import type { SnapshotAnswer } from '../../src/protocol/index.ts'

const stores = ['meta', 'events', 'outbox', 'cases'] as const
let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-floor', 1)
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** The floor of a submission: one strict transaction that puts the same four rows and nothing else. */
export async function rawSubmit(draft: EventDraft): Promise<number> {
  const database = await open()
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    const put = (store: (typeof stores)[number], row: object) => transaction.objectStore(store).put(row)
    put('meta', { id: 'counters', value: { dseq: 1, ticket: 1 } })
    put('events', { id: draft.id, event: draft, seq: null })
    put('outbox', { id: draft.id, case: draft.case, state: 'waiting' })
    put('cases', { id: draft.case, view: draft, pending: [draft] })
    transaction.commit()
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  return performance.now() - began
}

/** The floor of a bootstrap: the same chunks fetched, inflated, parsed and put, with nothing checked or folded. */
export async function rawBootstrap(snapshot: SnapshotAnswer, token: string): Promise<number> {
  const database = await open()
  const began = performance.now()
  for (const { sha256 } of snapshot.chunks) {
    const headers = { authorization: `Device ${token}`, 'ksp-version': '1' }
    const answer = await fetch(`/v1/chunk/${sha256}`, { headers, cache: 'no-store' })
    const inflated = answer.body?.pipeThrough(new DecompressionStream('gzip'))
    const lines = (await new Response(inflated ?? null).text()).trim().split('\n')
    await putAll(
      database,
      lines.map((line) => JSON.parse(line)),
    )
  }
  return performance.now() - began
}

function putAll(database: IDBDatabase, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['cases'], 'readwrite', { durability: 'relaxed' })
    for (const row of rows) transaction.objectStore('cases').put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}
