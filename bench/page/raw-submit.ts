import { floor, type Rows, stores } from './floor.ts'
import { asked, completed, type Row, realDatabase } from './idb.ts'
import { pause } from './line.ts'

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
