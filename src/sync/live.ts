import type { Millis } from '../domain/index.ts'
import { limits, pokeData } from '../protocol/index.ts'

export type LiveLine = {
  readonly fetch: typeof fetch
  readonly token: () => string | null
  readonly chance: () => number
  readonly timer: (wait: Millis, then: () => void) => () => void
}

/** After a connection that was lost, the next one is spread up to this, so that a restarted server is not stormed. */
const RECONNECT_CAP: Millis = 30_000
const RECONNECT_BASE: Millis = 1_000

/** A page that has just opened gets its token with its first sync; looking for one asks nobody. */
const TOKEN_LOOK: Millis = 500

/**
 * Listens for pokes until stopped: a village's log moved, so look. A connection that is silent for longer than the
 * server's heartbeat allows is closed and made anew. The data itself never comes this way.
 */
export function listen(line: LiveLine, onPoke: () => void): () => void {
  let failures = 0
  let controller = new AbortController()
  let callOff = (): void => {}
  let stopped = false

  async function connect(): Promise<void> {
    const token = line.token()
    if (token === null) {
      callOff = line.timer(TOKEN_LOOK, () => void connect())
      return
    }
    controller = new AbortController()
    const heard = await hear(line, token, controller, onPoke).catch(() => false)
    if (stopped) return
    failures = heard ? 0 : failures + 1
    const window = Math.min(RECONNECT_CAP, RECONNECT_BASE * 2 ** failures)
    callOff = line.timer(line.chance() * window, () => void connect())
  }

  void connect()
  return () => {
    stopped = true
    callOff()
    controller.abort()
  }
}

/** One connection, to its end. True where it was a live one. */
async function hear(
  line: LiveLine,
  token: string,
  controller: AbortController,
  onPoke: () => void,
): Promise<boolean> {
  const { signal } = controller
  let callOff = line.timer(limits.silenceMillis, () => controller.abort())
  try {
    const headers = { authorization: `Device ${token}`, accept: 'text/event-stream' }
    const response = await line.fetch('/v1/poke', { headers, signal, cache: 'no-store', credentials: 'omit' })
    const isLive = /^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')
    // A token that ran out is the engine's business: it takes a new one with its next request.
    if (response.status === 401) onPoke()
    if (!response.ok || !isLive || response.body === null) return false
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      callOff()
      callOff = line.timer(limits.silenceMillis, () => controller.abort())
      const messages = `${rest}${part.value}`.split('\n\n')
      rest = messages.pop() ?? ''
      if (messages.some(isPoke)) onPoke()
    }
    return true
  } finally {
    callOff()
  }
}

function isPoke(message: string): boolean {
  const lines = message.split('\n')
  const data = lines.find((line) => line.startsWith('data:'))?.slice(5)
  if (!lines.some((line) => /^event: ?poke$/.test(line)) || data === undefined) return false
  try {
    return pokeData.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}
