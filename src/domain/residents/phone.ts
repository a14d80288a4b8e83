import type { Branded } from './branded.ts'
import { digitsOf } from './digits.ts'
import { bad, good, oddities, type Parsed } from './parsed.ts'

/** An Indonesian telephone number in E.164 form: `+62` and digits. One phone may serve a whole family. */
export type PhoneNumber = Branded<string, 'PhoneNumber'>

export type PhoneProblem = 'phoneDigits' | 'phoneShort' | 'phoneTooLong' | 'phonePrefix'
export type PhoneWarning = 'phoneUnusualLength' | 'phoneLandline'

/** Digits after +62, the area code included (lengths in use, from the npm package `validator-ponsel`). */
const MOBILE = { least: 8, usual: 9, most: 12 }
const LANDLINE = { least: 8, usual: 8, most: 11 }

/** Banyuwangi's own area code, without its trunk zero: the only landline that a village office expects. */
const LANDLINE_PREFIX = '333'

/**
 * Reads a telephone number typed in any usual way: `08..`, `8..`, `628..`, `+628..`, with spaces, dots, dashes
 * or brackets. Mobile numbers have `+628` and 7 to 11 more digits; a landline of area 0333 is taken and warned of.
 */
export function parsePhoneNumber(raw: string): Parsed<PhoneNumber, PhoneProblem, PhoneWarning> {
  const digits = digitsOf(raw.trim().replace(/^\+/, '').replace(/[()/]/g, ''))
  if (digits === null) return bad('phoneDigits')
  const national = withoutPrefix(digits)
  if (national.startsWith('8')) return read(national, MOBILE)
  if (national.startsWith(LANDLINE_PREFIX)) return read(national, LANDLINE)
  return bad(digits.length < 3 ? 'phoneShort' : 'phonePrefix', { n: digits.length })
}

type Lengths = typeof MOBILE

function read(national: string, lengths: Lengths): Parsed<PhoneNumber, PhoneProblem, PhoneWarning> {
  if (national.length < lengths.least) return bad('phoneShort', { n: national.length + 1 })
  if (national.length > lengths.most) return bad('phoneTooLong', { n: national.length + 1 })
  return good(
    `+62${national}` as PhoneNumber,
    oddities<PhoneWarning>(
      ['phoneUnusualLength', national.length < lengths.usual],
      ['phoneLandline', lengths === LANDLINE],
    ),
  )
}

/** The number within the country. People also write `+62 0812`, keeping the trunk zero. */
function withoutPrefix(digits: string): string {
  return digits.replace(/^(00)?62/, '').replace(/^0/, '')
}
