import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of UTF-8 text, in lowercase hexadecimal: at once, as a transaction on the tablet needs it. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of the bytes that hexadecimal digits name. */
export function sha256OfHex(hex: string): string {
  return bytesToHex(sha256(hexToBytes(hex)))
}

/** HMAC-SHA-256 of UTF-8 text under a hexadecimal key. */
export function hmacSha256Of(keyHex: string, text: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(keyHex), utf8ToBytes(text)))
}
