import { instantOf } from '../../domain/index.ts'
import { limits, type Rescue, rescueBytes, rescueText } from '../../protocol/index.ts'
import {
  chunkIds,
  type FileRow,
  MOST_FILES,
  type StorageProblem,
  type Stored,
  type TabletStore,
} from '../../store/index.ts'
import { type Outgoing, readBatch, wireForm } from '../batch.ts'
import { gzip, hexDigest } from '../wire/index.ts'
import { joined, sealedTo } from './seal.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A sealed file, and what is in it: events that wait, photos, and photos that did not fit. */
export type Rescued =
  | {
      readonly ok: true
      readonly file: Bytes
      readonly events: number
      readonly photos: number
      readonly left: number
    }
  /** NO_SEAL: this tablet has never heard whom to seal for. NO_KEY: it cannot sign any more. */
  | { readonly ok: false; readonly problem: 'NO_SEAL' | 'NO_KEY' | StorageProblem }

export type RescuePorts = {
  readonly store: TabletStore
  /** In base64; null where this tablet's key is gone. */
  readonly sign: (text: string) => Promise<string | null>
  readonly now: () => number
}

/** A rescue file goes by way of another tablet as a photo does, and may be no larger. Seal, lengths and head take less. */
const MOST = limits.fileBytes - 1_024

/**
 * Packs all that this tablet has not heard a verdict of, with the photos that wait as far as they fit, and what it
 * still keeps of its own before that: a restored server may have lost it. Nothing changes here; the tablet itself
 * sends the same once it can.
 */
export async function packRescue({ store, sign, now }: RescuePorts): Promise<Rescued> {
  const seen = await store.read({ filesIn: { state: 'waiting', limit: MOST_FILES } })
  if (!seen.ok) return seen
  const { identity, hello, counters } = seen.value.meta
  if (identity === null || hello?.seal === undefined) return { ok: false, problem: 'NO_SEAL' }
  const own = await allOwn(store)
  if (!own.ok) return own
  const { events, waiting } = own.value
  const { device, inc, village, asg } = identity
  const head = { device, inc, village, asg, minted: counters.dseq, madeAt: instantOf(now()) }
  const manifest = (files: Rescue['files']): Promise<Bytes> =>
    packed({ ...head, push: events.map(wireForm), files })
  const room = MOST - (await manifest([])).length
  const photos = seen.value.filesIn.filter(
    ({ mime }) => mime.startsWith('image/') || mime === 'application/pdf',
  )
  const fitting = withinBytes(photos, room)
  const bytes = await bytesOf(store, fitting)
  const files = bytes.map(({ file: { sha256, size, mime } }) => ({ sha256, size, mime }))
  const body = bodyOf(
    await manifest(files),
    bytes.map((one) => one.bytes),
  )
  const signature = await sign(rescueText(await hexDigest(body.buffer)))
  if (signature === null) return { ok: false, problem: 'NO_KEY' }
  const plain = joined([Uint8Array.from(atob(signature), (one) => one.charCodeAt(0)), body])
  const file = await sealedTo(hello.seal, plain)
  return { ok: true, file, events: waiting, photos: files.length, left: photos.length - files.length }
}

type Own = { readonly events: readonly Outgoing[]; readonly waiting: number }

/** Own events of this life up to the last, without a gap. What waits is always among them. */
async function allOwn(store: TabletStore): Promise<Stored<Own>> {
  const wish = { limit: limits.pushEvents, bytes: limits.pushBytes }
  let events: readonly Outgoing[] = []
  for (let from = 1; ; ) {
    const batch = await readBatch(store, { from, ...wish })
    if (!batch.ok) return batch
    const next = batch.value?.events ?? []
    if (next.length === 0) return { ok: true, value: { events, waiting: batch.value?.waiting ?? 0 } }
    // Of what comes before a gap the server has heard long ago.
    events = next[0]?.event.dseq === from ? [...events, ...next] : next
    from = (next.at(-1)?.event.dseq ?? from) + 1
  }
}

async function packed(content: Rescue): Promise<Bytes> {
  return new Uint8Array(await gzip(JSON.stringify(content)))
}

function bodyOf(manifest: Bytes, files: readonly Bytes[]): Bytes {
  const length = new Uint8Array(rescueBytes.length)
  new DataView(length.buffer).setUint32(0, manifest.length)
  return joined([length, manifest, ...files])
}

/** As many as there is room for, the oldest first; one that is too large makes room for those behind it. */
function withinBytes(files: readonly FileRow[], room: number): readonly FileRow[] {
  let left = room
  return files.filter(({ size }) => {
    // Its line in the manifest takes some, too.
    if (size + 200 > left) return false
    left -= size + 200
    return true
  })
}

/** The bytes of those whose pieces are all here. */
async function bytesOf(store: TabletStore, files: readonly FileRow[]) {
  const found: { readonly file: FileRow; readonly bytes: Bytes }[] = []
  for (const file of files) {
    const ids = chunkIds(file)
    const seen = await store.read({ chunks: ids })
    if (seen.ok && seen.value.chunks.length === ids.length)
      found.push({ file, bytes: joined(seen.value.chunks.map(({ bytes }) => bytes)) })
  }
  return found
}
