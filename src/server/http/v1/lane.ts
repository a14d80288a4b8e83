import type { ServerResponse } from 'node:http'
import { RefusedError } from '../base/refused-error.ts'

/** Who would wait longer is asked to come back: its tablet gives an answer up after 20 s. */
const longestWait = 12_000

/** So many at once and no more, in the order in which they came; the others wait outside of the database. */
export class Lane {
  readonly #atOnce: number
  readonly #waiting: (() => void)[] = []
  #atWork = 0
  /** How long one takes, as the last ones did. */
  #pace = 50

  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Resolves when it is this request's turn, which lasts until its answer is sent or its connection is gone. */
  async take(raw: ServerResponse): Promise<void> {
    if (this.#atWork >= this.#atOnce) await this.#wait(raw)
    if (raw.destroyed) {
      // Gone while it waited: its turn would never end.
      this.#next()
      return
    }
    const began = performance.now()
    this.#atWork += 1
    raw.once('close', () => {
      this.#atWork -= 1
      this.#pace += (performance.now() - began - this.#pace) / 8
      this.#next()
    })
  }

  #wait(raw: ServerResponse): Promise<void> {
    const wait = (this.#waiting.length * this.#pace) / this.#atOnce
    if (wait > longestWait)
      throw new RefusedError({ code: 'BUSY', retryAfterMs: Math.round((wait * (1 + Math.random())) / 2) })
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      raw.once('close', () => this.#leave(resolve))
    })
  }

  #leave(begin: () => void): void {
    const at = this.#waiting.indexOf(begin)
    if (at === -1) return
    this.#waiting.splice(at, 1)
    begin()
  }

  #next(): void {
    if (this.#atWork < this.#atOnce) this.#waiting.shift()?.()
  }
}
