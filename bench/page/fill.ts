import type { Rows } from './floor.ts'
import { completed, realDatabase } from './idb.ts'

const AT_ONCE = 2_000

/** So many more cases with an event each, as years of work leave them: copies of one that is there, under other ids. */
export async function fill({ events, cases }: Pick<Rows, 'events' | 'cases'>, count: number): Promise<void> {
  const { inc: _inc, dseq: _dseq, ...foreign } = events
  const { unsent: _unsent, ...settled } = cases
  const database = await realDatabase()
  for (let left = count; left > 0; left -= AT_ONCE) {
    const tx = database.transaction(['events', 'cases'], 'readwrite', { durability: 'relaxed' })
    for (let n = 0; n < Math.min(left, AT_ONCE); n += 1) {
      const id = crypto.randomUUID()
      tx.objectStore('events').put({ ...foreign, id })
      tx.objectStore('cases').put({ ...settled, id, pending: [], open: 0 })
    }
    await completed(tx)
  }
}
