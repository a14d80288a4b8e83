import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page, Request } from 'playwright-core'
import type { Figure } from './report.ts'

/** Counts what a page's pushes put on the wire, beside the gzip of the events alone. */
export function bytesOf(page: Page): () => Promise<Figure> {
  const pushes: Request[] = []
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/v1/sync') && request.headers()['content-encoding'] === 'gzip')
      pushes.push(request)
  })
  return async () => {
    const sizes = await Promise.all(pushes.map((push) => push.sizes()))
    const sent = sizes.reduce((sum, size) => sum + size.requestHeadersSize + size.requestBodySize, 0)
    const bodies = pushes.map((push) => push.postDataBuffer() ?? Buffer.alloc(0))
    const events = bodies.map((body) => JSON.parse(gunzipSync(body).toString()).push)
    const floor = events.reduce((sum, push) => sum + gzipSync(JSON.stringify(push)).length, 0)
    const count = events.reduce((sum, push) => sum + push.length, 0)
    const detail = { events: count, requests: pushes.length, 'bytes an event': sent / count }
    const kib = { what: 'bytes up of the drains', unit: 'KiB', median: sent / 1_024, floor: floor / 1_024 }
    return { ...kib, p95: null, target: 1.05, better: 'less', detail }
  }
}
