import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aComplaint, anEvent, idOf } from '../../../tests/builders/pushes.ts'
import { aRegency, otherVillage, type Regency, village } from '../../../tests/builders/regency.ts'
import { okay, problemOf, WireDevice } from '../../../tests/builders/wire-device.ts'
import { pack } from '../../domain/index.ts'
import { limits, type SnapshotAnswer, type SyncAnswer } from '../../protocol/index.ts'
import { revokeDevice } from '../access/index.ts'

let regency: Regency
beforeAll(async () => {
  regency = await aRegency()
}, 60_000)
afterAll(() => regency.stop())

const aTablet = async (place = village) => new WireDevice(regency.url).pair(await regency.pairingCode(place))

test('a tablet enrols, proves who it is, pushes and reads back what it pushed', async () => {
  const tablet = await aTablet()
  const answer = await tablet.push([anEvent('first', 1)])
  expect(answer.push.verdicts).toMatchObject([{ s: 'ok', seq: 1 }])
  expect(answer.pull).toMatchObject({ from: 1, to: 1, head: 1, more: false })
  const hello = await (await tablet.get('/v1/hello')).json()
  expect(hello).toMatchObject({ device: { lastDseq: 1, letter: tablet.letter }, helloTag: answer.helloTag })
})

test('a wrong, a used and an expired pairing code are told apart', async () => {
  const code = await regency.pairingCode(village)
  const enrolWith = (typed: string) => {
    const { publicKey, inc } = new WireDevice(regency.url)
    return new WireDevice(regency.url).post('/v1/devices/enrol', { code: typed, publicKey, inc })
  }
  expect(await problemOf(await enrolWith('22222222'))).toEqual({ status: 404, code: 'PAIRING_CODE_UNKNOWN' })
  await new WireDevice(regency.url).enrol(code)
  expect(await problemOf(await enrolWith(code))).toEqual({ status: 410, code: 'PAIRING_CODE_USED' })
  const late = await regency.pairingCode(village)
  regency.pass(limits.pairingMillis)
  expect(await problemOf(await enrolWith(late))).toEqual({ status: 410, code: 'PAIRING_CODE_EXPIRED' })
})

test('an enrolment whose answer was lost is answered again to the same key', async () => {
  const code = await regency.pairingCode(village)
  const tablet = new WireDevice(regency.url)
  const first = await tablet.enrol(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`)
  expect(await tablet.enrol(code)).toMatchObject({ device: first.device, letter: first.letter })
})

test('five wrong guesses close the codes they come near to', async () => {
  const code = await regency.pairingCode(village)
  const { publicKey, inc } = new WireDevice(regency.url)
  const wrong = `${code.slice(0, 7)}${code.endsWith('2') ? '3' : '2'}`
  const ask = (typed: string) =>
    new WireDevice(regency.url).post('/v1/devices/enrol', { code: typed, publicKey, inc })
  for (let n = 0; n < 5; n += 1) expect((await ask(wrong)).status).toBe(404)
  expect(await problemOf(await ask(code))).toMatchObject({ code: 'PAIRING_CODE_EXPIRED' })
})

test('each life of a tablet has a letter of its own', async () => {
  const tablet = await aTablet()
  const first = tablet.letter
  await tablet.renew()
  expect(tablet.letter).toBe(first)
  tablet.inc = randomUUID()
  await tablet.renew()
  expect(tablet.letter).not.toBe(first)
})

test('a session ends by the server clock; a challenge is good once, and for its own device', async () => {
  const tablet = await aTablet()
  expect(await problemOf(await tablet.session({ signature: `${'A'.repeat(86)}==` }))).toMatchObject({
    code: 'SIGNATURE_WRONG',
  })
  expect(await problemOf(await tablet.session({ challenge: 'A'.repeat(43) }))).toMatchObject({
    code: 'AUTH_EXPIRED',
  })
  expect(await problemOf(await tablet.session({ device: (await aTablet()).device }))).toMatchObject({
    code: 'AUTH_EXPIRED',
  })
  regency.pass(limits.tokenMillis)
  expect(await problemOf(await tablet.get('/v1/hello'))).toEqual({ status: 401, code: 'AUTH_EXPIRED' })
  expect(await problemOf(await fetch(`${regency.url}/v1/hello`))).toEqual({
    status: 401,
    code: 'AUTH_REQUIRED',
  })
})

test('malformed JSON, towers of brackets, other types and broken UTF-8 are refused before anything is read', async () => {
  const tablet = await aTablet()
  const malformed = { status: 400, code: 'MALFORMED' }
  expect(await problemOf(await tablet.send('{"req":'))).toEqual(malformed)
  expect(await problemOf(await tablet.send('['.repeat(100_000)))).toEqual(malformed)
  expect(await problemOf(await tablet.send('{"__proto__":{"a":1}}'))).toEqual(malformed)
  const nested = JSON.parse(`${'['.repeat(limits.depth - 3)}${']'.repeat(limits.depth - 3)}`)
  expect((await tablet.sync(tablet.body([anEvent('nested', 1, { data: nested })]))).status).toBe(200)
  expect(await problemOf(await tablet.sync(tablet.body([anEvent('deeper', 2, { data: [nested] })])))).toEqual(
    malformed,
  )
  expect(await problemOf(await tablet.send(Buffer.from([0x7b, 0xff, 0x7d])))).toEqual(malformed)
  expect(await problemOf(await tablet.send(''))).toEqual(malformed)
  expect(await problemOf(await tablet.send('{}', { 'content-type': 'text/plain' }))).toEqual({
    status: 415,
    code: 'TYPE_WRONG',
  })
  const body = tablet.body([])
  expect(await problemOf(await tablet.sync(body, { 'ksp-req': randomUUID() }))).toEqual(malformed)
  expect(await problemOf(await tablet.sync({ ...body, surprise: 1 }))).toEqual(malformed)
})

test('a truncated body and a gzip bomb cost their cap and no more', async () => {
  const tablet = await aTablet()
  const whole = gzipSync(JSON.stringify(tablet.body([anEvent('cut', 1)])))
  const gzip = { 'content-encoding': 'gzip' }
  expect(await problemOf(await tablet.send(whole.subarray(0, -20), gzip))).toMatchObject({
    code: 'MALFORMED',
  })
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '))
  expect(bomb.length).toBeLessThan(limits.pushBytes)
  const before = process.memoryUsage.rss()
  expect(await problemOf(await tablet.send(bomb, gzip))).toEqual({ status: 413, code: 'TOO_LARGE' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024)
  const stranger = new WireDevice(regency.url)
  stranger.token = 'A'.repeat(43)
  expect(await problemOf(await stranger.send(bomb, gzip))).toMatchObject({ code: 'AUTH_EXPIRED' })
})

test('a body over the cap is refused, sent whole or in pieces', async () => {
  const tablet = await aTablet()
  const large = JSON.stringify(tablet.body([anEvent('large', 1, { data: 'x'.repeat(limits.pushBytes) })]))
  expect(await problemOf(await tablet.send(large))).toEqual({ status: 413, code: 'TOO_LARGE' })
  // Without a length: what has come is counted.
  const inPieces = {
    method: 'POST',
    headers: { authorization: `Device ${tablet.token}`, 'content-type': 'application/json' },
    body: new Blob([large]).stream(),
    duplex: 'half',
  }
  expect(await problemOf(await fetch(`${regency.url}/v1/sync`, inPieces))).toEqual({
    status: 413,
    code: 'TOO_LARGE',
  })
})

test(
  'bodies that take their time keep nobody else waiting',
  async () => {
    const tablet = await aTablet()
    const { port, hostname } = new URL(regency.url)
    const slow = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(Number(port), hostname)
        await once(socket, 'connect')
        socket.write(
          `POST /v1/sync HTTP/1.1\r\nHost: x\r\nAuthorization: Device ${tablet.token}\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{`,
        )
        return socket
      }),
    )
    // Answered after theirs have begun.
    await okay(await tablet.get('/v1/hello'))
    const backlog = Array.from({ length: 60 }, (_, at) => anEvent(`slow ${at}`, at + 1))
    const answer = await tablet.send(JSON.stringify(tablet.body(backlog)))
    expect(answer.status).toBe(200)
    for (const socket of slow) socket.destroy()
  },
  limits.requestMillis,
)

test('a body that stops half way stores nothing', async () => {
  const tablet = await aTablet()
  const text = JSON.stringify(tablet.body([anEvent('half', 1)]))
  const { port, hostname } = new URL(regency.url)
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /v1/sync HTTP/1.1\r\nHost: x\r\nAuthorization: Device ${tablet.token}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, -9)}`,
      )
      socket.end()
    })
    socket.on('close', () => resolve())
    socket.resume()
  })
  expect((await tablet.renew()).lastDseq).toBe(0)
})

test('one bad event of each kind gets its own verdict and holds up nobody', async () => {
  const tablet = await aTablet()
  const other = await aTablet(otherVillage)
  const taken = await other.push([anEvent('taken', 1)])
  expect(taken.push.verdicts).toMatchObject([{ s: 'ok' }])
  const events = [
    anEvent('one', 1),
    anEvent('kind', 2, { type: 'case.sung' }),
    anEvent('version', 3, { v: 99 }),
    anEvent('elsewhere', 4, { village: otherVillage }),
    anEvent('heavy', 5, { pii: pack({ note: 'x'.repeat(limits.eventBytes) }, '0'.repeat(32)) }),
    anEvent('one', 6, { data: {}, pii: null }),
    anEvent('stranger', 7, { actor: { kind: 'staff', id: 'nobody' } }),
    anEvent('officer', 8, { actor: { kind: 'officer', id: 'admin' } }),
    anEvent('deep', 9, { data: { a: { b: { c: {} } } } }),
    anEvent('nul', 10, { pii: { salt: '0'.repeat(32), body: '{"note":"a\u0000b"}' } }),
    anEvent('surrogate', 11, { pii: { salt: '0'.repeat(32), body: '{"note":"\ud800"}' } }),
    anEvent('markup', 12, { pii: pack({ note: '<img src=x onerror=alert(1)>' }, '0'.repeat(32)) }),
  ]
  const { push } = await tablet.push(events)
  expect(push.lastDseq).toBe(12)
  expect(push.verdicts.map((one) => ('code' in one ? one.code : one.s))).toEqual([
    'ok',
    'UNKNOWN_TYPE',
    'VERSION_UNSUPPORTED',
    'SCHEMA',
    'TOO_LARGE',
    'ID_REUSED',
    'NOT_AUTHORISED',
    'NOT_AUTHORISED',
    'SCHEMA',
    'ok',
    'SCHEMA',
    'ok',
  ])
  const again = await tablet.push(events)
  expect(again.push.verdicts).toEqual(push.verdicts)
})

test('a gap, a repeat and a fork in the numbers are named; another village is forbidden', async () => {
  const tablet = await aTablet()
  await tablet.push([anEvent('n1', 1)])
  const gap = await tablet.sync(tablet.body([anEvent('n3', 3)]))
  expect(await gap.json()).toMatchObject({ error: { code: 'DSEQ_GAP', detail: { expect: 2 } } })
  expect(await problemOf(await tablet.sync(tablet.body([anEvent('other', 1)])))).toMatchObject({
    code: 'DEVICE_FORKED',
  })
  const hole = tablet.body([anEvent('n2', 2), anEvent('n4', 4)])
  expect(await problemOf(await tablet.sync(hole))).toMatchObject({ code: 'MALFORMED' })
  const foreign = tablet.body([anEvent('n2', 2)], { village: otherVillage })
  expect(await problemOf(await tablet.sync(foreign))).toEqual({ status: 403, code: 'VILLAGE_FORBIDDEN' })
  const wrongChain = tablet.body([], { pull: tablet.pull(1, 'ab'.repeat(32)) })
  expect(await problemOf(await tablet.sync(wrongChain))).toMatchObject({ code: 'CHAIN_MISMATCH' })
  const future = tablet.body([], { pull: tablet.pull(1_000_000, 'ab'.repeat(32)) })
  expect(await problemOf(await tablet.sync(future))).toMatchObject({ code: 'CURSOR_AHEAD' })
  const otherLife = tablet.body([], { inc: randomUUID() })
  expect(await problemOf(await tablet.sync(otherLife))).toMatchObject({ code: 'AUTH_EXPIRED' })
})

test('[I7] a tablet reads its own village and no other', async () => {
  const here = await aTablet()
  const there = await aTablet(otherVillage)
  await here.push([anEvent('ours', 1, { case: idOf('ours') })])
  const answer: SyncAnswer = await okay(await there.sync(there.body([])))
  expect(JSON.stringify(answer)).not.toContain(village)
  expect(JSON.stringify(answer)).not.toContain(idOf('ours'))
})

test('a snapshot is chunks named by their hash, for the tablets of its village alone', async () => {
  const tablet = await aTablet()
  await tablet.push([aComplaint('in the snapshot', 1)])
  const snapshot: SnapshotAnswer = await okay(await tablet.get('/v1/snapshot'))
  const [first] = snapshot.chunks
  const path = `/v1/chunk/${first?.sha256}`
  const chunk = await tablet.get(path)
  const bytes = Buffer.from(await chunk.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first?.sha256)
  expect(gunzipSync(bytes).toString().trim().split('\n')).toHaveLength(first?.cases ?? 0)
  expect(chunk.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(await problemOf(await (await aTablet(otherVillage)).get(path))).toEqual({
    status: 404,
    code: 'NOT_FOUND',
  })
  expect(await problemOf(await fetch(`${regency.url}${path}`))).toMatchObject({ code: 'AUTH_REQUIRED' })
})

/** Sends `count` requests down one connection without waiting, and counts the answers by status. */
function storm(tablet: WireDevice, count: number): Promise<Map<string, number>> {
  const { port, hostname } = new URL(regency.url)
  const request = `GET /v1/hello HTTP/1.1\r\nHost: x\r\nAuthorization: Device ${tablet.token}\r\n`
  const last = `${request}Connection: close\r\n\r\n`
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${request}\r\n`.repeat(count - 1) + last)
    })
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('end', () => {
      const found = Buffer.concat(parts)
        .toString('latin1')
        .matchAll(/HTTP\/1\.1 (\d{3}) /g)
      const statuses = new Map<string, number>()
      for (const [, status = ''] of found) statuses.set(status, (statuses.get(status) ?? 0) + 1)
      resolve(statuses)
    })
  })
}

test('a storm of 10,000 from one tablet is turned away while others are answered', {
  timeout: 120_000,
}, async () => {
  const [stormy, calm] = [await aTablet(), await aTablet()]
  const storms = Promise.all(Array.from({ length: 10 }, () => storm(stormy, 1_000)))
  const began = Date.now()
  expect((await calm.get('/v1/hello')).status).toBe(200)
  expect(Date.now() - began).toBeLessThan(10_000)
  const sums = { ok: 0, refused: 0 }
  for (const statuses of await storms) {
    sums.ok += statuses.get('200') ?? 0
    sums.refused += statuses.get('429') ?? 0
  }
  expect(sums.ok + sums.refused).toBe(10_000)
  expect(sums.refused).toBeGreaterThan(5_000)
  const refused = await stormy.get('/v1/hello')
  if (refused.status === 429) expect(refused.headers.get('retry-after')).toMatch(/^[1-5]$/)
})

test('an address says which methods it has, and what is nowhere does not repeat what was asked', async () => {
  const wrong = await fetch(`${regency.url}/v1/sync`)
  expect(wrong.headers.get('allow')).toBe('POST')
  expect(await problemOf(wrong)).toEqual({ status: 405, code: 'METHOD_WRONG' })
  for (const path of [
    '/v1/3510992703590002',
    '/v1/%ff',
    `/${'a'.repeat(5_000)}`,
    '/v1/chunk/3510992703590002',
  ]) {
    const response = await fetch(`${regency.url}${path}`, { headers: { authorization: 'Device x' } })
    expect(await response.text()).not.toContain('3510992703590002')
    expect([401, 404]).toContain(response.status)
  }
})

test('a client of another protocol is told which versions there are', async () => {
  const tablet = await aTablet()
  const answer = await tablet.sync(tablet.body([]), { 'ksp-version': '2' })
  expect(await answer.json()).toEqual({ error: { code: 'CLIENT_TOO_OLD', detail: { min: 1, max: 1 } } })
})

test('a revoked tablet may hand over what it holds, and read nothing', async () => {
  const tablet = await aTablet()
  await regency.database.withTx((tx) => revokeDevice(tx, village, tablet.device, regency.now()))
  const { push, pull } = await tablet.push([anEvent('held', 1)])
  expect(push.verdicts).toMatchObject([{ s: 'held', code: 'DEVICE_REVOKED' }])
  expect(pull).toBeNull()
  for (const path of ['/v1/hello', '/v1/poke']) {
    expect(await problemOf(await tablet.get(path))).toEqual({ status: 403, code: 'DEVICE_REVOKED' })
  }
  expect(await problemOf(await tablet.sync(tablet.body([])))).toMatchObject({ code: 'DEVICE_REVOKED' })
})
