import { RESCUE_MAGIC, rescueBytes } from '../../protocol/index.ts'

type Bytes = Uint8Array<ArrayBuffer>

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/**
 * Seals bytes to the holder of a P-256 key (its point in base64): a key pair for this once, HKDF of what both agree on,
 * AES-GCM. Nobody else opens it, this tablet included.
 */
export async function sealedTo(recipient: string, plain: Bytes): Promise<Bytes> {
  const point = Uint8Array.from(atob(recipient), (one) => one.charCodeAt(0))
  const theirs = await crypto.subtle.importKey('raw', point, curve, false, [])
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, once.privateKey, 256)
  const magic = new TextEncoder().encode(RESCUE_MAGIC)
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined([ephemeral, point]), info: magic },
    await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const nonce = crypto.getRandomValues(new Uint8Array(rescueBytes.nonce))
  const head = joined([magic, ephemeral])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: head }, key, plain)
  return joined([head, nonce, new Uint8Array(sealed)])
}

/** Bytes one after the other. */
export function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
