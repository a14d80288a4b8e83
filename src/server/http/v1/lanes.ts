import type { ServerResponse } from 'node:http'
import type { SyncRequest } from '../../../protocol/index.ts'
import { Lane } from './lane.ts'

/** More at once would only share one processor, and hold a connection of the database each. */
const largeAtOnce = 3
const smallAtOnce = 4
/** A longer body, as it was sent, is a backlog, and waits for its turn unopened. */
const shortBody = 4_096
/** What one resident files, and what staff do meanwhile. */
const fewEvents = 5
/** What others did: more than this, and the tablet asks for it without a push. */
const smallPage = 50

/**
 * The order in which tablets are answered. When a whole regency comes back at once, what one resident has just filed
 * must not stand behind everybody's backlog: a push of a few events has a lane of its own, and a small page in its
 * answer. Backlogs, and whoever only asks for news, share the other. So neither waits for the other for ever.
 */
export class Lanes {
  readonly #small = new Lane(smallAtOnce)
  readonly #large = new Lane(largeAtOnce)
  readonly #begun = new WeakSet<ServerResponse>()

  /** Once a body has come and before it is opened: what waits is as small as it was sent. */
  async beforeOpening(raw: ServerResponse, bytes: number): Promise<void> {
    if (bytes <= shortBody) return
    this.#begun.add(raw)
    await this.#large.take(raw)
  }

  /** Before a request is worked on; answers what is then asked of the log. */
  async beforeWorking(raw: ServerResponse, request: SyncRequest): Promise<SyncRequest> {
    if (this.#begun.has(raw)) return request
    const isSmall = request.push.length > 0 && request.push.length <= fewEvents
    await (isSmall ? this.#small : this.#large).take(raw)
    return isSmall && request.pull
      ? { ...request, pull: { ...request.pull, limit: Math.min(request.pull.limit, smallPage) } }
      : request
  }
}
