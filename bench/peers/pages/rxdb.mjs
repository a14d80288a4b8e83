import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { Subject } from 'rxjs'
import { measure } from './measure.mjs'

const short = { type: 'string', maxLength: 40 }
const database = await createRxDatabase({
  name: 'village',
  storage: getRxStorageDexie(),
  multiInstance: false,
})
const { requests } = await database.addCollections({
  requests: {
    schema: {
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: {
        id: short,
        type: short,
        village: short,
        case: short,
        at: short,
        service: short,
        ticket: short,
        answers: { type: 'object' },
        papers: { type: 'array' },
        priority: { type: 'array' },
        language: short,
        pii: { type: 'object' },
      },
    },
  },
})
let replication

globalThis.peer = measure({
  save: async (rows) => {
    const { error } = await requests.bulkInsert(rows)
    if (error.length > 0) throw new Error('not saved')
  },
  connect: async () => {
    const changes = new Subject()
    const stream = new EventSource('/stream')
    stream.onmessage = ({ data }) => changes.next(JSON.parse(data))
    replication = replicateRxCollection({
      collection: requests,
      replicationIdentifier: 'http',
      push: { batchSize: 200, handler: (rows) => asked('/push', rows) },
      pull: {
        batchSize: 500,
        handler: (checkpoint, limit) => asked('/pull', { after: checkpoint?.seq ?? 0, limit }),
        stream$: changes.asObservable(),
      },
    })
  },
  drained: () => replication.awaitInSync(),
  count: () => requests.count().exec(),
  has: async (id) => (await requests.findOne(id).exec()) !== null,
})

async function asked(path, body) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return answer.json()
}
