import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VirtualTime } from '../../../tests/builders/line.ts'
import { type ATablet, anEnrolledTablet, aRequestDraft } from '../../../tests/builders/tablet.ts'
import { HOUR, MINUTE } from '../../domain/index.ts'
import { addFileTo, appendTo, CHUNK_BYTES, planReserve } from '../../store/index.ts'
import type { Reply } from '../ports.ts'
import { problemOf, type SyncProblem } from '../problem.ts'
import { type FileWire, runUploads } from './index.ts'

const updatedAt = '2026-11-24T03:00:00.000Z'
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A server's files: uploads by address, and what is whole. `trouble` answers a call instead. */
class AFileServer implements FileWire {
  readonly stored = new Map<string, Uint8Array>()
  readonly uploads = new Map<string, { sha256: string; size: number; bytes: Uint8Array }>()
  readonly calls: string[] = []
  received = 0
  trouble: (call: string, file: string) => SyncProblem | null = () => null

  has: FileWire['has'] = async ({ sha256 }) => this.#say('has', sha256, () => this.stored.has(sha256))

  begin: FileWire['begin'] = async ({ sha256, size }) =>
    this.#say('begin', sha256, () => {
      const address = `/v1/files/${this.uploads.size}`
      this.uploads.set(address, { sha256, size, bytes: new Uint8Array() })
      return address
    })

  offset: FileWire['offset'] = async (address) => {
    const held = this.uploads.get(address)
    return this.#say('offset', held?.sha256 ?? '', () =>
      held ? { forgotten: false, offset: held.bytes.length } : { forgotten: true },
    )
  }

  send: FileWire['send'] = async (address, offset, bytes) => {
    const held = this.uploads.get(address)
    return this.#say('send', held?.sha256 ?? '', () => {
      if (held === undefined || offset !== held.bytes.length) throw new Error('a gap')
      this.received += bytes.length
      held.bytes = new Uint8Array(Buffer.concat([held.bytes, bytes]))
      if (held.bytes.length === held.size && sha(held.bytes) === held.sha256)
        this.stored.set(held.sha256, held.bytes)
      return held.bytes.length
    })
  }

  #say<Value>(call: string, file: string, value: () => Value): Reply<Value> {
    this.calls.push(call)
    const problem = this.trouble(call, file)
    return problem ? { ok: false, problem } : { ok: true, value: value(), rtt: 9 }
  }
}

async function anOffice() {
  const time = new VirtualTime()
  const tablet = await anEnrolledTablet('memory')
  const server = new AFileServer()
  const renewed = { times: 0 }
  const renew = (): void => {
    renewed.times += 1
  }
  const ports = { store: tablet.store, files: server, timer: time.timer, chance: () => 0.5, renew }
  return { time, tablet, server, renewed, start: () => runUploads(ports) }
}

/** A request with photos of these bytes, confirmed. */
async function filed(tablet: ATablet, ...photos: Uint8Array<ArrayBuffer>[]): Promise<string[]> {
  const form = { id: crypto.randomUUID(), service: 'sktm-umum', answers: {}, page: null, updatedAt }
  await tablet.store.run(planReserve({ case: 'c', event: 'e' }, form))
  const attachments = []
  for (const bytes of photos) {
    const kept = await addFileTo(tablet.store, form.id, { bytes, mime: 'image/jpeg', paper: 'ktp' })
    if (!kept.ok) throw new Error(kept.problem)
    attachments.push(kept.attachment)
  }
  const saved = await appendTo(tablet.store, [aRequestDraft({ attachments })], { draft: form.id })
  if (!saved.ok) throw new Error(saved.problem)
  return attachments.map(({ sha256 }) => sha256)
}

const photo = (seed: number, size = 2 * CHUNK_BYTES + 100): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed * 7) % 251)

const waiting = async (tablet: ATablet): Promise<string[]> =>
  (await tablet.seen({ filesIn: { state: 'waiting', limit: 99 } })).filesIn.map(({ sha256 }) => sha256)

test('a photo of a confirmed request reaches the server whole, piece by piece, and once', async () => {
  const { time, tablet, server, start } = await anOffice()
  const [name = ''] = await filed(tablet, photo(1))
  start()
  await time.pass(MINUTE)
  expect(server.stored.get(name)).toEqual(new Uint8Array(photo(1)))
  expect(server.calls).toEqual(['has', 'begin', 'send', 'send', 'send'])
  await filed(tablet, photo(1))
  start().notice()
  await time.pass(MINUTE)
  expect(server.received).toBe(photo(1).length)
  expect(await waiting(tablet)).toEqual([])
})

test('what was cut off goes on where it stopped, also in another life of the program', async () => {
  const { time, tablet, server, start } = await anOffice()
  const [name = ''] = await filed(tablet, photo(2))
  let sends = 0
  server.trouble = (call) => (call === 'send' && ++sends === 2 ? problemOf('OFFLINE') : null)
  const first = start()
  await time.pass(0)
  first.stop()
  await time.pass(HOUR)
  expect(server.stored.size).toBe(0)
  start()
  await time.pass(HOUR)
  expect(server.stored.has(name)).toBe(true)
  expect(server.received).toBe(photo(2).length)
})

test('an upload that the server forgot, or has whole without having it, begins anew', async () => {
  for (const lost of ['forgotten', 'unfinished'] as const) {
    const { time, tablet, server, start } = await anOffice()
    const [name = ''] = await filed(tablet, photo(3))
    let cut = true
    server.trouble = (call) => (call === 'send' && cut ? problemOf('TIMEOUT') : null)
    start()
    await time.pass(0)
    if (lost === 'forgotten') server.uploads.clear()
    else for (const held of server.uploads.values()) held.bytes = photo(3)
    cut = false
    await time.pass(HOUR)
    expect(server.stored.has(name)).toBe(true)
  }
})

test('a file that the server refuses stays in sight and holds up no other; a token that ran out is renewed', async () => {
  const { time, tablet, server, renewed, start } = await anOffice()
  const [bad = '', good = ''] = await filed(tablet, photo(4), photo(5))
  server.trouble = (call, file) =>
    call === 'has' && renewed.times === 0
      ? problemOf('AUTH_EXPIRED')
      : call === 'begin' && file === bad
        ? problemOf('TOO_LARGE')
        : null
  start()
  await time.pass(HOUR)
  expect(renewed.times).toBe(1)
  expect(server.stored.has(good)).toBe(true)
  expect(await waiting(tablet)).toEqual([bad])
})

test('an event never names a photo that is not here; a form that is left takes its photos along', async () => {
  const { tablet } = await anOffice()
  const lost = { sha256: '0'.repeat(64), size: 9, mime: 'image/jpeg' }
  const draft = aRequestDraft({ attachments: [lost] })
  expect(await appendTo(tablet.store, [draft])).toEqual({ ok: false, problem: 'FILE_LOST' })
  expect(await addFileTo(tablet.store, 'nobody', { bytes: photo(6), mime: 'image/jpeg' })).toEqual({
    ok: false,
    problem: 'DRAFT_GONE',
  })
  expect((await tablet.seen({ filesIn: { state: 'draft', limit: 9 } })).filesIn).toEqual([])
})

test('[I8] whatever goes wrong on the way, in the end every file is there, and none is sent twice without need', async () => {
  const codes = ['OFFLINE', 'TIMEOUT', 'BUSY', 'INTERNAL', 'AUTH_EXPIRED', 'GATEWAY'] as const
  const troubles = fc.array(fc.option(fc.constantFrom(...codes), { nil: null }), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(troubles, fc.integer({ min: 1, max: 3 }), async (all, photos) => {
      const { time, tablet, server, start } = await anOffice()
      const names = await filed(tablet, ...Array.from({ length: photos }, (_, at) => photo(at, 400_000)))
      const left = [...all]
      server.trouble = () => {
        const code = left.shift()
        return code ? problemOf(code) : null
      }
      start()
      await time.pass(12 * HOUR)
      expect([...server.stored.keys()].sort()).toEqual([...names].sort())
      expect(server.received).toBe(photos * 400_000)
      expect(await waiting(tablet)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
