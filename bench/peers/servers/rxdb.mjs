import express from 'express'
import pg from 'pg'

/** RxDB's own tutorial for HTTP replication, over the same PostgreSQL as ours. Argument: the database. */
const database = new pg.Pool({ connectionString: process.argv[2], max: 5 })
database.on('error', () => process.exit(0))
await database.query('CREATE TABLE peer_rxdb (seq bigserial, id text PRIMARY KEY, body jsonb)')
const listeners = new Set()
const app = express()
app.use(express.json({ limit: '20mb' }))

app.post('/push', async (request, response) => {
  const rows = request.body.map(({ newDocumentState }) => newDocumentState)
  const { rows: written } = await database.query(
    `INSERT INTO peer_rxdb (id, body) SELECT id, body FROM unnest($1::text[], $2::jsonb[]) AS r (id, body)
     ON CONFLICT (id) DO NOTHING RETURNING seq`,
    [rows.map(({ id }) => id), rows.map((row) => JSON.stringify(row))],
  )
  const seq = Math.max(0, ...written.map((row) => Number(row.seq)))
  const event = JSON.stringify({ documents: rows, checkpoint: { seq } })
  for (const listener of listeners) listener.write(`data: ${event}\n\n`)
  response.json([])
})

app.post('/pull', async (request, response) => {
  const { after, limit } = request.body
  const { rows } = await database.query(
    'SELECT seq, body FROM peer_rxdb WHERE seq > $1 ORDER BY seq LIMIT $2',
    [after, limit],
  )
  const seq = rows.length > 0 ? Number(rows.at(-1).seq) : after
  response.json({ documents: rows.map(({ body }) => body), checkpoint: { seq } })
})

app.get('/stream', (request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.flushHeaders()
  listeners.add(response)
  request.on('close', () => listeners.delete(response))
})

const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
