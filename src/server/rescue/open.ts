import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { limits, RESCUE_MAGIC, type Rescue, rescue, rescueBytes } from '../../protocol/index.ts'
import type { Reader } from '../db/index.ts'
import { agreedWith } from './key.ts'

/** What was under the seal. `signed` is the hash that its signature is over. */
export interface Opened {
  readonly content: Rescue
  readonly files: readonly Buffer[]
  readonly signed: string
  readonly signature: string
}

const tagBytes = 16
/** More than any tablet's outbox; a small file that unpacks to more was made by no tablet. */
const mostInflated = 64 * limits.pushInflated

/** Opens a rescue file with this server's key; null where it is none, was changed, or was sealed to another regency. */
export async function openRescue(reader: Reader, file: Buffer): Promise<Opened | null> {
  const { point, nonce } = rescueBytes
  const head = RESCUE_MAGIC.length + point
  if (
    file.length < head + nonce + tagBytes ||
    file.toString('latin1', 0, RESCUE_MAGIC.length) !== RESCUE_MAGIC
  )
    return null
  const ephemeral = file.subarray(RESCUE_MAGIC.length, head)
  const agreed = await agreedWith(reader, ephemeral)
  if (!agreed) return null
  const salt = Buffer.concat([ephemeral, agreed.publicKey])
  const key = Buffer.from(hkdfSync('sha256', agreed.secret, salt, RESCUE_MAGIC, 32))
  const cipher = createDecipheriv('aes-256-gcm', key, file.subarray(head, head + nonce))
  cipher.setAAD(file.subarray(0, head)).setAuthTag(file.subarray(-tagBytes))
  try {
    const sealed = file.subarray(head + nonce, -tagBytes)
    return contentOf(Buffer.concat([cipher.update(sealed), cipher.final()]))
  } catch {
    // Not the bytes that were sealed, or not what a tablet seals.
    return null
  }
}

/** Throws, or answers null, where the parts are not what they should be. */
function contentOf(plain: Buffer): Opened | null {
  const { signature: signed, length } = rescueBytes
  const body = plain.subarray(signed)
  const packed = body.readUInt32BE(0)
  const json = gunzipSync(body.subarray(length, length + packed), { maxOutputLength: mostInflated })
  const content = rescue.parse(JSON.parse(json.toString('utf8')))
  const files: Buffer[] = []
  let at = length + packed
  for (const { size } of content.files) {
    files.push(body.subarray(at, at + size))
    at += size
  }
  if (at !== body.length) return null
  return {
    content,
    files,
    signed: createHash('sha256').update(body).digest('hex'),
    signature: plain.subarray(0, signed).toString('base64'),
  }
}
