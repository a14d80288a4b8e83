import { HocuspocusProvider } from '@hocuspocus/provider'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { measure } from './measure.mjs'

const doc = new Y.Doc()
const kept = new IndexeddbPersistence('village', doc)
await kept.whenSynced
const requests = doc.getMap('requests')
let provider

globalThis.peer = measure({
  save: async (rows) => {
    doc.transact(() => {
      for (const row of rows) requests.set(row.id, row)
    })
    // It does not say when its own write is done: the next one in the same database is, once it comes back.
    await kept.set('saved', rows.length)
  },
  connect: async () => {
    const url = `${location.origin.replace('http', 'ws')}/`
    provider = new HocuspocusProvider({ url, name: 'village', document: doc })
    while (!provider.isSynced) await new Promise((done) => setTimeout(done, 5))
  },
  drained: async () => {
    while (provider.unsyncedChanges > 0) await new Promise((done) => setTimeout(done, 5))
  },
  count: async () => requests.size,
  has: async (id) => requests.has(id),
})
