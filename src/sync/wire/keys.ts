const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A key pair whose private part no script can ever read (ECDSA P-256). */
export function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, false, ['sign', 'verify'])
}

/** The public part as the server takes it: SubjectPublicKeyInfo in base64. */
export async function publicKeyOf(pair: CryptoKeyPair): Promise<string> {
  return base64(await crypto.subtle.exportKey('spki', pair.publicKey))
}

/** A signature over UTF-8 text: SHA-256, r and s of 32 bytes each, in base64. */
export async function signedBy(pair: CryptoKeyPair, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  return base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes))
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
