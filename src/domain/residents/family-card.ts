import type { Branded } from './branded.ts'
import { digitsOf, distanceFrom16 } from './digits.ts'
import { datesIn, sexIn } from './nik-date.ts'
import { bad, good, oddities, type Parsed } from './parsed.ts'
import { isProvince } from './provinces.ts'

/** The number of a family card (KK), 16 digits as text. A new card brings a new number. */
export type FamilyCardNumber = Branded<string, 'FamilyCardNumber'>

export type FamilyCardProblem = 'kkDigits' | 'kkLength' | 'kkTooLong' | 'kkIsNik'
export type FamilyCardWarning = 'kkUnusual'

/**
 * Reads a family card number: 6 digits of the region, DDMMYY of issue, a serial of 4 (the registry's
 * practice; no article was found that fixes it, so odd parts only warn). A day of 41-71 occurs in women's NIKs alone, and a number that the form already holds as a NIK is one: both
 * mean that the wrong line of the card was read.
 * @param niks the NIKs that the same form already holds
 */
export function parseFamilyCardNumber(
  raw: string,
  niks: readonly string[] = [],
): Parsed<FamilyCardNumber, FamilyCardProblem, FamilyCardWarning> {
  const digits = digitsOf(raw)
  if (digits === null) return bad('kkDigits')
  if (digits.length < 16) return bad('kkLength', distanceFrom16(digits))
  if (digits.length > 16) return bad('kkTooLong', distanceFrom16(digits))
  if (niks.includes(digits) || isWomansNik(digits)) return bad('kkIsNik')
  return good(digits as FamilyCardNumber, oddities(['kkUnusual', isUnusual(digits)]))
}

function isWomansNik(digits: string): boolean {
  return sexIn(digits) === '2' && datesIn(digits).length > 0
}

function isUnusual(digits: string): boolean {
  return !isProvince(digits.slice(0, 2)) || datesIn(digits).length === 0 || digits.endsWith('0000')
}
