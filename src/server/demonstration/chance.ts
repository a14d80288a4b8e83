import { createECDH, createHmac, createPrivateKey, type KeyObject } from 'node:crypto'

/** What looks random but follows from a seed: the same label gives the same bytes for ever. */
export function bytesOf(seed: string, label: string): Buffer {
  return createHmac('sha256', Buffer.from(seed, 'hex')).update(label).digest()
}

/** A UUIDv7 of that millisecond. */
export function idOf(seed: string, label: string, millis: number): string {
  const time = millis.toString(16).padStart(12, '0')
  const chance = bytesOf(seed, `id ${label}`).toString('hex')
  const tail = `8${chance.slice(3, 6)}-${chance.slice(6, 18)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${tail}`
}

/** A salt of sixteen bytes. */
export function saltOf(seed: string, label: string): string {
  return bytesOf(seed, `salt ${label}`).toString('hex').slice(0, 32)
}

/** A P-256 key pair: the private key, and the public one as base64 of its SubjectPublicKeyInfo. */
export function keyOf(seed: string, label: string): { privateKey: KeyObject; publicKey: string } {
  const pair = createECDH('prime256v1')
  const secret = bytesOf(seed, `key ${label}`)
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: secret.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const spki = Buffer.concat([
    Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    point,
  ])
  return { privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), publicKey: spki.toString('base64') }
}
