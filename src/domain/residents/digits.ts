/** Longest input that is looked at: beyond it nothing a person types is meant, and patterns stay cheap. */
const LONGEST_INPUT = 64

/** What people put between digits: spaces of any width, dots, hyphens and dashes. */
const BETWEEN_DIGITS = /[\s.\u00AD\u200B\u2060\uFEFF\-\u2010-\u2015\u2212]/gu

/** The digits of what was typed, without what people put between them; null where anything else remains. */
export function digitsOf(raw: string): string | null {
  if (raw.length > LONGEST_INPUT) return null
  const digits = raw.replace(BETWEEN_DIGITS, '')
  return /^[0-9]*$/.test(digits) ? digits : null
}

/** How far a number of digits is from the 16 of a NIK or a family card: `n` given, `m` missing or too many. */
export function distanceFrom16(digits: string): { readonly n: number; readonly m: number } {
  return { n: digits.length, m: Math.abs(16 - digits.length) }
}
