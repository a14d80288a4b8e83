import type { BrowserContext } from 'playwright-core'

/** What a browser complained of while a journey ran: errors, refused content, and requests to elsewhere. */
export interface Watch {
  /** Everything so far, one line each; empty when all is well. */
  findings(): readonly string[]
}

/** No network is no fault: the page says so itself, calmly. A server that ends cuts what it was answering. */
const noNetwork =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED)/

/** Nor is asking who one is before having logged in. */
const nobodyYet = /status of 401 .*\/v1\/regency\/me/

/** Nor is asking whether the server has a photo already. */
const notHadYet = /status of 404 .*\/v1\/blob\//

const usual = [noNetwork, nobodyYet, notHadYet]

/** Watches every page of a browser; only `origin` may be asked for anything. */
export function watchOver(context: BrowserContext, origin: string): Watch {
  const found: string[] = []
  context.on('console', (message) => {
    const refused = /content.security.policy|trusted ?types?/i.test(message.text())
    if (message.type() !== 'error' && !refused) return
    const line = `${message.text()} (${message.location().url})`
    if (!usual.some((one) => one.test(line))) found.push(`console: ${line}`)
  })
  context.on('weberror', (fault) => {
    found.push(`page: ${fault.error().stack ?? fault.error().message}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'blob:') found.push(`elsewhere: ${request.url()}`)
  })
  return { findings: () => found }
}
