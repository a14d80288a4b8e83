import pg from 'pg'
import { type PokeData, pokeData } from '../../../protocol/index.ts'

/** One connection that hears every poke, whichever process sent it. */
export interface Ear {
  close(): Promise<void>
}

const channel = 'poke'
/** A database that restarts is back within seconds; whoever listens meanwhile polls anyway. */
const retryAfter = 1_000

/** Listens until closed; a lost connection is made again. `onGap` is called when pokes may have been missed. */
export function listenForPokes(
  connectionString: string,
  onPoke: (poke: PokeData) => void,
  onGap: () => void,
): Ear {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const again = () => {
    client = undefined
    if (!closed) timer = setTimeout(connect, retryAfter)
  }
  const connect = () => {
    const next = new pg.Client({ connectionString, application_name: 'smart-kampung pokes', keepAlive: true })
    client = next
    next.on('notification', ({ payload }) => {
      const poke = readPoke(payload)
      if (poke) onPoke(poke)
    })
    next.on('error', () => next.end().catch(() => {}))
    next.on('end', again)
    next
      .connect()
      .then(() => next.query(`LISTEN ${channel}`))
      .then(onGap, () => next.end().catch(() => {}))
  }
  connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

/** The log tells it as its transaction commits. Whatever else is on the channel was sent by somebody else. */
function readPoke(payload = ''): PokeData | null {
  try {
    const read = pokeData.safeParse(JSON.parse(payload))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
