import { randomInt } from 'node:crypto'
import { newPairingCode } from './pairing-codes.ts'

/** Six random digits for a member of staff. */
export function newPin(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Twenty characters of a pairing code's alphabet: 99 bits, and still possible to type. */
export function newPassphrase(): string {
  const letters = Array.from({ length: 3 }, newPairingCode).join('').slice(0, 20).toLowerCase()
  return letters.replace(/(.{5})(?=.)/g, '$1-')
}
