import { createPublicKey, verify } from 'node:crypto'

/** The public key of a device, where the base64 is a P-256 SubjectPublicKeyInfo in its one canonical form. */
export function readPublicKey(base64: string): Buffer | null {
  const der = Buffer.from(base64, 'base64')
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
    return isP256 && key.export({ format: 'der', type: 'spki' }).equals(der) ? der : null
  } catch {
    // Not a key at all: to the caller the same as a key of another kind.
    return null
  }
}

/** Whether the holder of the device's private key signed this text (ECDSA, SHA-256, r‖s in base64). */
export function isSignedBy(publicKey: Buffer, text: string, signature: string): boolean {
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  const bytes = Buffer.from(signature, 'base64')
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes)
}
