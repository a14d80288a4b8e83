import { createServer } from 'node:http'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'

/**
 * The floor of a drain, a program of its own: takes gzip batches of events as they come and inserts them into the
 * same PostgreSQL, one strict transaction a batch; it checks, judges and chains nothing. Argument: the database.
 */
const database = new pg.Client({ connectionString: process.argv[2] })
await database.connect()
await database.query(
  `CREATE TABLE IF NOT EXISTS bench_raw (village_code text, id uuid, received_at timestamptz, body text,
    PRIMARY KEY (village_code, id))`,
)
const insert = {
  name: 'raw',
  text: `INSERT INTO bench_raw SELECT village, id, now(), body
    FROM unnest($1::text[], $2::uuid[], $3::text[]) AS e (village, id, body)`,
}

type Sent = { readonly id: string; readonly village: string }

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html')
    return void response.end('<!doctype html>')
  }
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const events: Sent[] = JSON.parse(gunzipSync(Buffer.concat(parts)).toString())
  const villages = events.map(({ village }) => village)
  const bodies = events.map((event) => JSON.stringify(event))
  await database.query({ ...insert, values: [villages, events.map(({ id }) => id), bodies] })
  response.end('{}')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
