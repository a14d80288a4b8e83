import { randomBytes } from 'node:crypto'

/** The ten digits of a village's code fit into so many bytes. */
const villageBytes = 5

/** 43 characters of base64url, opaque to all but the server: the village's digits, then 216 random bits. */
export function newToken(village: string): string {
  const bytes = randomBytes(32)
  bytes.writeUIntBE(Number(village.replaceAll('.', '')), 0, villageBytes)
  return bytes.toString('base64url')
}

/** The village whose rows hold the token's session, so that no other village is asked; anything for what is no token. */
export function villageOfToken(token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const number = bytes.length < villageBytes ? 0 : bytes.readUIntBE(0, villageBytes)
  return String(number)
    .padStart(10, '0')
    .replace(/^(\d\d)(\d\d)(\d\d)/, '$1.$2.$3.')
}
