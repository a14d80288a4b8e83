import { limits, type PokeData, pokeData } from '../../../protocol/index.ts'
import { sessionEnded } from './who.ts'

/** A village's log moved; null: whatever moved meanwhile was missed, so look at everything. */
export type Poke = PokeData | null

type Ear = { readonly onPoke: (poke: Poke) => void; readonly onLine: (live: boolean) => void }

const firstWait = 1_000
const longestWait = 30_000

/**
 * Listens to the regency's live stream until stopped. A connection that ends, or is silent for longer than the
 * server's heartbeat allows, is made again, later each time; each new one begins with a look at everything.
 */
export function listenLive(ear: Ear): () => void {
  let failures = 0
  let stopped = false
  let controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const connect = async () => {
    controller = new AbortController()
    const heard = await hear(controller, ear).catch(() => false)
    if (stopped) return
    failures = heard ? 0 : failures + 1
    if (!heard) ear.onLine(false)
    const most = Math.min(longestWait, firstWait * 2 ** failures)
    timer = setTimeout(() => void connect(), (0.5 + Math.random() / 2) * most)
  }
  void connect()
  return () => {
    stopped = true
    clearTimeout(timer)
    controller.abort()
  }
}

/** One connection, to its end. True where it was a live one. */
async function hear(controller: AbortController, { onPoke, onLine }: Ear): Promise<boolean> {
  let silence = setTimeout(() => controller.abort(), limits.silenceMillis)
  try {
    const headers = { accept: 'text/event-stream' }
    const response = await fetch('/v1/regency/live', {
      headers,
      signal: controller.signal,
      cache: 'no-store',
    })
    if (response.status === 401) sessionEnded()
    if (!isStream(response)) return false
    onLine(true)
    onPoke(null)
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(silence)
      silence = setTimeout(() => controller.abort(), limits.silenceMillis)
      const messages = `${rest}${part.value}`.split('\n\n')
      rest = messages.pop() ?? ''
      for (const poke of messages.flatMap(pokeIn)) onPoke(poke)
    }
    return true
  } finally {
    clearTimeout(silence)
  }
}

function isStream(
  response: Response,
): response is Response & { body: ReadableStream<Uint8Array<ArrayBuffer>> } {
  const type = response.headers.get('content-type') ?? ''
  return response.ok && /^text\/event-stream\b/.test(type) && response.body !== null
}

function pokeIn(message: string): PokeData[] {
  const lines = message.split('\n')
  const data = lines.find((line) => line.startsWith('data:'))?.slice(5)
  if (data === undefined || !lines.some((line) => /^event: ?poke$/.test(line))) return []
  try {
    const read = pokeData.safeParse(JSON.parse(data))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}
