import { Server } from '@hocuspocus/server'

/** Hocuspocus as it comes: it keeps the document in memory and would store it some seconds later. */
const server = new Server({ address: '127.0.0.1', port: 0, quiet: true })
await server.listen()
process.stdout.write(`${server.httpServer.address().port}\n`)
