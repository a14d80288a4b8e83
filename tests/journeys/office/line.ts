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
  /** What is posted to a path still reaches the server; its answers get lost until the line is cut. */
  loseAnswersTo(path: string): void
  mend(): Promise<void>
}

/** A line to a server, mended. */
export async function aLine(to: string): Promise<Line> {
  const ends = new Set<Socket>()
  let lost: string | null = null
  const join = (near: Socket) => {
    const far = connect({ host: 'localhost', port: Number(new URL(to).port) })
    keep(ends, near, far)
    let isLost = false
    near.on('data', (asked) => {
      isLost ||= lost !== null && asked.includes(`POST ${lost} `)
    })
    near.pipe(far)
    far.on('data', (answer) => isLost || near.write(answer))
  }
  let relay = await listen(join, 0)
  const { port } = relay.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    cut: async () => {
      lost = null
      if (!relay.listening) return
      const closed = once(relay, 'close')
      relay.close()
      for (const end of ends) end.destroy()
      await closed
    },
    loseAnswersTo: (path) => {
      lost = path
    },
    mend: async () => {
      if (!relay.listening) relay = await listen(join, port)
    },
  }
}

/** Either end may vanish at any time: then so does the other. */
function keep(ends: Set<Socket>, near: Socket, far: Socket): void {
  const leave = (end: Socket, other: Socket) => {
    ends.add(end)
    end.on('error', () => {})
    end.on('close', () => {
      ends.delete(end)
      other.destroy()
    })
  }
  leave(near, far)
  leave(far, near)
}

async function listen(join: (near: Socket) => void, port: number): Promise<Server> {
  const server = createServer(join)
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return server
}
