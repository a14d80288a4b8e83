import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { limits, type PokeData } from '../../../protocol/index.ts'
import { headersSoFar } from '../base/headers.ts'
import { RefusedError } from '../base/refused-error.ts'

/** 2,000 open streams a process (sync-protocol section 3.9): refused beyond, never thrown out. */
const mostStreams = 2_000
/** A reader that has not taken so much is gone or hopeless; it comes back and asks. */
const mostUnread = 64 * 1024
/** How long a browser waits before it connects again, with its own chance on top. */
const reconnectMillis = 15_000
/** Spread over clients, so that refused ones do not return together. */
const busyMillis = 15_000

interface Stream {
  readonly raw: ServerResponse
  /** Null hears of every village. */
  readonly village: string | null
  readonly until: NodeJS.Timeout
}

/** Every open live connection of this process. */
export class Streams {
  readonly #open = new Set<Stream>()
  readonly #beat = setInterval(() => this.#all((stream) => write(stream, ':hb\n\n')), limits.heartbeatMillis)

  /**
   * Makes a request a stream that tells of one village, or of all, for `lifetime` milliseconds at most.
   * What it returns tells this one stream: of where a village stands already.
   */
  open(reply: FastifyReply, village: string | null, lifetime: number): (poke: PokeData) => void {
    if (this.#open.size >= mostStreams) {
      throw new RefusedError({ code: 'BUSY', retryAfterMs: busyMillis * (1 + Math.random()) })
    }
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...headersSoFar(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    const stream: Stream = { raw, village, until: setTimeout(() => raw.end(), lifetime) }
    this.#open.add(stream)
    raw.on('close', () => this.#forget(stream))
    raw.on('error', () => raw.destroy())
    write(stream, `retry: ${reconnectMillis}\n\n`)
    return (poke) => write(stream, messageOf(poke))
  }

  /** Tells everybody who listens for this village. */
  tell(poke: PokeData): void {
    const message = messageOf(poke)
    for (const stream of this.#open) {
      if (stream.village === null || stream.village === poke.v) write(stream, message)
    }
  }

  /** Ends every stream: their clients come back and learn what they missed. */
  endAll(): void {
    this.#all(({ raw }) => raw.end())
  }

  /** Ends every stream and the heartbeat. */
  close(): void {
    clearInterval(this.#beat)
    this.endAll()
  }

  #all(each: (stream: Stream) => void): void {
    for (const stream of this.#open) each(stream)
  }

  #forget(stream: Stream): void {
    clearTimeout(stream.until)
    this.#open.delete(stream)
  }
}

function messageOf(poke: PokeData): string {
  return `event: poke\ndata: ${JSON.stringify(poke)}\n\n`
}

function write({ raw }: Stream, text: string): void {
  if (raw.writableLength > mostUnread) raw.destroy()
  else if (!raw.writableEnded) raw.write(text)
}
