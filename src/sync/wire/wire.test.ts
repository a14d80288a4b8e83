import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addedCatalogue, addedService } from '../../../tests/builders/added-service.ts'
import { aBatch, anAnswer } from '../../../tests/builders/engine.ts'
import { ZERO_DIGEST } from '../../domain/index.ts'
import type { SyncRequest } from '../../protocol/index.ts'
import { newKeyPair, publicKeyOf, signedBy } from './keys.ts'
import { type HttpWire, httpWire } from './wire.ts'

const req = '0193b1d2-0000-4000-8000-000000000001'
const request: SyncRequest = {
  ...{ req, device: 'd-1', inc: req, village: '35.10.17.2005', asg: 1 },
  ...{ minted: 0, pending: 0, oldestPendingAt: null, push: [] },
  pull: { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 500, reducer: 1 },
}

/** A wire whose network answers like this, and what was asked of it. */
function aWire(answer: () => Response | Promise<Response>): { wire: HttpWire; asked: Request[] } {
  const asked: Request[] = []
  const fetch = async (path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    asked.push(new Request(new URL(String(path), 'http://tablet.test'), init))
    return answer()
  }
  let ticks = 0
  const line = { fetch, ticks: () => (ticks += 40), client: 'app/1 reducer/1' }
  return { wire: httpWire(line, async () => 'signature'), asked }
}

const json = (body: unknown, init: ResponseInit = {}, type = 'application/json; charset=utf-8'): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': type, ...init.headers } })

test('an answer of the server counts, with the time that it took', async () => {
  const { wire, asked } = aWire(() => json(anAnswer({ req })))
  expect(await wire.sync(request)).toMatchObject({ ok: true, value: { req }, rtt: 40 })
  expect(asked[0]?.headers.get('ksp-req')).toBe(req)
  expect(asked[0]?.headers.get('ksp-version')).toBe('1')
})

describe('what is not the server speaking is the same as no network', () => {
  const portal = '<html>Selamat datang di Wi-Fi gratis</html>'
  const answers: [string, () => Response | Promise<Response>][] = [
    ['no answer at all', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a portal that answers 200 with its own page',
      () => new Response(portal, { headers: { 'content-type': 'text/html' } }),
    ],
    [
      'a portal that says its page is JSON',
      () => new Response(portal, { headers: { 'content-type': 'application/json' } }),
    ],
    ['JSON of something else', () => json({ status: 'ok' })],
    ['our answer under another type', () => json(anAnswer({ req }), {}, 'text/plain')],
    ['an answer of another protocol', () => json({ ...anAnswer({ req }), proto: 2 })],
    [
      "an answer to somebody else's question",
      () => json(anAnswer({ req: '0193b1d2-0000-4000-8000-000000000002' })),
    ],
    [
      'an answer that was cut off',
      () => new Response('{"req":', { headers: { 'content-type': 'application/json' } }),
    ],
    [
      'a page that asks for a log-in',
      () => new Response(portal, { status: 401, headers: { 'content-type': 'text/html' } }),
    ],
  ]
  test.each(answers)('%s', async (_title, answer) => {
    expect(await aWire(answer).wire.sync(request)).toMatchObject({ ok: false, problem: { code: 'OFFLINE' } })
  })

  test('a proxy that answers 502 or 413 in its own words lets the batch shrink and blames no event', async () => {
    for (const status of [413, 502, 504]) {
      const { wire } = aWire(() => new Response(portal, { status, headers: { 'content-type': 'text/html' } }))
      expect(await wire.sync(request)).toMatchObject({ ok: false, problem: { code: 'GATEWAY' } })
    }
  })

  test('a request that takes too long is given up', async () => {
    const { wire } = aWire(() => Promise.reject(new DOMException('late', 'TimeoutError')))
    expect(await wire.sync(request)).toMatchObject({ problem: { code: 'TIMEOUT' } })
  })
})

test('a problem keeps its code, its detail and how long to wait', async () => {
  const { wire } = aWire(() => json({ error: { code: 'DSEQ_GAP', detail: { expect: 7 } } }, { status: 409 }))
  expect(await wire.sync(request)).toMatchObject({ problem: { code: 'DSEQ_GAP', detail: { expect: 7 } } })
  const busy = aWire(() =>
    json({ error: { code: 'BUSY' } }, { status: 503, headers: { 'retry-after': '3' } }),
  )
  expect(await busy.wire.sync(request)).toMatchObject({ problem: { code: 'BUSY', retryAfterMs: 3_000 } })
  const newer = aWire(() => json({ error: { code: 'FROM_THE_FUTURE' } }, { status: 418 }))
  expect(await newer.wire.sync(request)).toMatchObject({ problem: { code: 'UNKNOWN' } })
})

test('a large body is packed and says the same', async () => {
  const { wire, asked } = aWire(() => json(anAnswer({ req })))
  const push = aBatch(50).events.map(({ event }) => ({ ...event, pii: 'x'.repeat(100) }))
  await wire.sync({ ...request, push })
  expect(asked[0]?.headers.get('content-encoding')).toBe('gzip')
  const sent = gunzipSync(Buffer.from((await asked[0]?.arrayBuffer()) ?? new ArrayBuffer(0)))
  expect(JSON.parse(sent.toString())).toMatchObject({ req, push: { length: 50 } })
})

test('a chunk counts only where its bytes hash to its name', async () => {
  const cases = [
    { id: 'c-1', kind: 'unopened', waiting: [] },
    { id: 'c-2', kind: 'unopened', waiting: [] },
  ]
  const bytes = gzipSync(cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const name = createHash('sha256').update(bytes).digest('hex')
  const { wire } = aWire(() => new Response(bytes))
  expect(await wire.chunk(name, null)).toMatchObject({ ok: true, value: cases })
  expect(await wire.chunk('0'.repeat(64), null)).toMatchObject({ ok: false, problem: { code: 'OFFLINE' } })
})

test('while a chunk is stored the next one is on its way, and is asked for once', async () => {
  const { wire, asked } = aWire(() => new Response(gzipSync('')))
  await wire.chunk('a'.repeat(64), null)
  expect(asked).toHaveLength(1)
  const name = createHash('sha256').update(gzipSync('')).digest('hex')
  expect(await wire.chunk(name, 'b'.repeat(64))).toMatchObject({ ok: true })
  await expect.poll(() => asked.map(({ url }) => url.slice(-4))).toEqual(['aaaa', name.slice(-4), 'bbbb'])
  await wire.chunk('b'.repeat(64), null)
  expect(asked).toHaveLength(3)
})

test('the catalogue comes as the village of this tablet has it', async () => {
  const off = { villages: ['35.10.17.2005'], services: [addedService.id], offered: false }
  const answers = [
    { challenge: 'c'.repeat(43), now: '2026-11-24T03:00:00.000Z' },
    { refused: 'what it would be does not matter here' },
    { ...addedCatalogue, version: 'v', local: [off] },
  ]
  const { wire } = aWire(() => json(answers.shift()))
  await wire.open({ device: 'd-1', inc: req, letter: 'A', village: '35.10.17.2005', asg: 1 })
  expect(await wire.catalogue()).toMatchObject({ ok: true, value: [{ offered: false }] })
})

test('a tablet signs the challenge with a key that no script can read, and sends its token from then on', async () => {
  const pair = await newKeyPair()
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow()
  expect(await publicKeyOf(pair)).toMatch(/^[A-Za-z0-9+/]{100,160}={0,2}$/)
  expect(await signedBy(pair, 'ksp/session/1|d|i|c')).toMatch(/^[A-Za-z0-9+/]{86}==$/)
  const token = 't'.repeat(43)
  const now = '2026-11-24T03:00:00.000Z'
  const session = { token, expiresInMs: 900_000, letter: 'B', lastDseq: 3, epoch: req, now }
  const answers = [
    { challenge: 'c'.repeat(43), now },
    { ...session, assignment: { village: '35.10.17.2005', version: 1 } },
    anAnswer({ req }),
  ]
  const { wire, asked } = aWire(() => json(answers.shift()))
  const identity = { device: 'd-1', inc: req, letter: 'A', village: '35.10.17.2005', asg: 1 }
  expect(await wire.open(identity)).toMatchObject({ ok: true, value: { lastDseq: 3 } })
  await wire.sync(request)
  expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([null, null, `Device ${token}`])
})
