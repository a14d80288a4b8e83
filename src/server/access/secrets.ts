import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as 43 characters of base64url: a token or a challenge. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored in place of a secret. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
