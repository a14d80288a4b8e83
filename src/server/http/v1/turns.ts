import type { ServerResponse } from 'node:http'
import { RefusedError } from '../base/refused-error.ts'

/** More at once would only share one processor, and hold a connection of the database each. */
const mostAtOnce = 4
/** Who would wait longer is asked to come back: its tablet gives an answer up after 20 s. */
const longestWait = 8_000

type Waiting = { readonly begin: () => void }

/**
 * The order in which pushes are worked on. When a whole regency comes back at once, what one resident has just filed
 * must not stand behind everybody's backlog: small requests go first, large ones in the order in which they came.
 */
export class Turns {
  readonly #small: Waiting[] = []
  readonly #large: Waiting[] = []
  #atWork = 0
  /** How long a large one takes, as the last ones did. */
  #pace = 50

  /** Resolves when it is this request's turn, which lasts until its answer is sent or its connection is gone. */
  async take(raw: ServerResponse, isSmall: boolean): Promise<void> {
    if (this.#atWork < mostAtOnce) return this.#begin(raw, isSmall)
    const queue = isSmall ? this.#small : this.#large
    const wait = (queue.length * this.#pace) / mostAtOnce
    if (wait > longestWait)
      throw new RefusedError({ code: 'BUSY', retryAfterMs: Math.round(wait * (1 + Math.random())) })
    await new Promise<void>((resolve) => {
      const waiting: Waiting = { begin: resolve }
      queue.push(waiting)
      raw.once('close', () => leave(queue, waiting, resolve))
    })
    this.#begin(raw, isSmall)
  }

  #begin(raw: ServerResponse, isSmall: boolean): void {
    if (raw.destroyed) {
      // Gone while it waited: its turn would never end.
      this.#next()
      return
    }
    const began = performance.now()
    this.#atWork += 1
    raw.once('close', () => {
      this.#atWork -= 1
      if (!isSmall) this.#pace += (performance.now() - began - this.#pace) / 8
      this.#next()
    })
  }

  #next(): void {
    if (this.#atWork < mostAtOnce) (this.#small.shift() ?? this.#large.shift())?.begin()
  }
}

function leave(queue: Waiting[], waiting: Waiting, resolve: () => void): void {
  const at = queue.indexOf(waiting)
  if (at === -1) return
  queue.splice(at, 1)
  resolve()
}
