import PouchDB from 'pouchdb-browser'
import { measure } from './measure.mjs'

const local = new PouchDB('village')
let replication

globalThis.peer = measure({
  save: (requests) => local.bulkDocs(requests.map((request) => ({ _id: request.id, ...request }))),
  connect: async () => {
    replication = local.sync(`${location.origin}/db/village`, { live: true, retry: true, batch_size: 200 })
  },
  drained: async () => {
    const { update_seq } = await local.info()
    while (Number(replication.push.last_seq ?? 0) < update_seq) {
      await new Promise((done) => setTimeout(done, 10))
      if ((await atServer()) >= (await local.info()).doc_count) return
    }
  },
  count: async () => (await local.info()).doc_count,
  has: (id) =>
    local.get(id).then(
      () => true,
      () => false,
    ),
})

async function atServer() {
  const answer = await fetch(`${location.origin}/db/village`)
  return (await answer.json()).doc_count
}
