/** All that needs the database: one script, fetched beside the first page and not before it. */
import { liveQuery } from 'dexie'

export { clockOffset as readOffset } from '../../../store/index.ts'
export * from './asides.ts'
export { readCase } from './case-read.ts'
export * from './drafts-kept.ts'
export { readLine } from './line-read.ts'
export * from './queue-read.ts'
export * from './surveys.ts'
export { readOffice, readServices } from './tablet-read.ts'
export { readVillage } from './village-read.ts'

/** Calls back with what `read` finds, now and after every change to it; returns the way to stop. */
export function watch<T>(read: () => Promise<T>, tell: (value: T) => void): () => void {
  const { unsubscribe } = liveQuery(read).subscribe(tell)
  return unsubscribe
}
