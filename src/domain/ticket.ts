/**
 * Ticket numbers: made on the tablet without a network, unique in the regency, and checked when typed.
 * `172005-A0042-K`: district and village (the last six digits of the village code), the letter that the
 * server gave this life of this tablet, its own counter, and a check character.
 */
export type TicketNumber = string

/** Thirty characters that are hard to mistake for one another; I, L, O, Q, U and W are left out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPRSTVXYZ'

const SHAPE = /^(\d{2})(\d{4})-?([A-HJKMNPRSTVXYZ]{1,3})(\d{4,7})-?([0-9A-HJKMNPRSTVXYZ])$/

/** The ticket number of a village, device letter and counter (1 and up). */
export function ticketNumber(village: string, letter: string, counter: number): TicketNumber {
  const place = village.slice(6).replace('.', '')
  const body = `${place}-${letter}${String(counter).padStart(4, '0')}`
  return `${body}-${checkCharacter(body)}`
}

/** Reads a typed ticket number: spaces, dashes and case are forgiven; null when its check character is wrong. */
export function parseTicketNumber(typed: string): TicketNumber | null {
  const found = SHAPE.exec(typed.toUpperCase().replace(/[\s.]/g, '').replaceAll('-', ''))
  if (!found) return null
  const [, district, village, letter, counter, check] = found
  const body = `${district}${village}-${letter}${counter}`
  return checkCharacter(body) === check ? `${body}-${check}` : null
}

/** ISO 7064's hybrid system for thirty characters (MOD 31,30): finds every single wrong character and nearly every swap. */
export function checkCharacter(body: string): string {
  let product = 30
  for (const character of body.replaceAll('-', '')) {
    const sum = (product + worthOf(character)) % 30 || 30
    product = (sum * 2) % 31
  }
  return ALPHABET.charAt((31 - product) % 30)
}

function worthOf(character: string): number {
  const value = ALPHABET.indexOf(character)
  return value < 0 ? character.charCodeAt(0) % 30 : value
}

/** The letters of the n-th life of a tablet in a village: A, B … Z without I, L, O, Q, U, W; then AA, AB … */
export function deviceLetter(n: number): string {
  const letters = ALPHABET.slice(10)
  const high = Math.floor(n / letters.length)
  return (high === 0 ? '' : deviceLetter(high - 1)) + letters.charAt(n % letters.length)
}
