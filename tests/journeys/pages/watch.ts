import type { BrowserContext } from 'playwright-core'

/** What a browser complained of while a journey ran: errors, refused content, and requests to elsewhere. */
export interface Watch {
  /** Everything so far, one line each; empty when all is well. */
  findings(): readonly string[]
}

/** No network is no fault: the page says so itself, calmly. A server that ends cuts what it was answering. */
const noNetwork =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED)/

/** Watches every page of a browser; only `origin` may be asked for anything. */
export function watchOver(context: BrowserContext, origin: string): Watch {
  const found: string[] = []
  context.on('console', (message) => {
    const refused = /content.security.policy|trusted ?types?/i.test(message.text())
    if (message.type() !== 'error' && !refused) return
    if (!noNetwork.test(message.text())) found.push(`console: ${message.text()} (${message.location().url})`)
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
