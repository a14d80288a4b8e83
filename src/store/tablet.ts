import { indexedStore, openDatabase, type TabletDatabase } from './idb/open.ts'
import type { TabletStore } from './port.ts'
import { makingRoom } from './room.ts'

type Tablet = { readonly db: TabletDatabase; readonly store: TabletStore }

let opened: Tablet | null = null

/** This tablet's database: opened when first used, one a tab. */
export function tablet(): Tablet {
  if (opened === null) {
    const db = openDatabase()
    opened = { db, store: makingRoom(indexedStore(db)) }
  }
  return opened
}

/** This tablet's storage as the sync engine takes it. */
export const tabletStore: TabletStore = {
  read: (wanted) => tablet().store.read(wanted),
  run: (plan) => tablet().store.run(plan),
}
