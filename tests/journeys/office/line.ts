import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/**
 * The network between one tablet and the regency, for pages and workers alike: what a browser calls "offline" does
 * not reach its service worker. Everything passes as it is; cut, nobody answers.
 */
export interface Line {
  /** What the tablet opens instead of the server. */
  readonly url: string
  cut(): Promise<void>
  mend(): Promise<void>
}

/** A line to a server, mended. */
export async function aLine(to: string): Promise<Line> {
  const sockets = new Set<Socket>()
  let relay = await listen(relayTo(to, sockets), 0)
  const { port } = relay.address() as AddressInfo
  const cut = async () => {
    const closed = once(relay, 'close')
    relay.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    url: `http://localhost:${port}`,
    cut: async () => {
      if (relay.listening) await cut()
    },
    mend: async () => {
      if (!relay.listening) relay = await listen(relayTo(to, sockets), port)
    },
  }
}

function relayTo(to: string, sockets: Set<Socket>): Server {
  return createServer((near) => {
    const far = connect({ host: 'localhost', port: Number(new URL(to).port) })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      // Either end may vanish at any time: then so does the other.
      socket.on('error', () => {})
    }
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far)
    far.pipe(near)
  })
}

async function listen(server: Server, port: number): Promise<Server> {
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return server
}
