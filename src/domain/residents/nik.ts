import type { Branded } from './branded.ts'
import type { IsoDate } from './dates.ts'
import { digitsOf, distanceFrom16 } from './digits.ts'
import { datesIn, type SexCode, sexIn } from './nik-date.ts'
import { bad, good, oddities, type Parsed } from './parsed.ts'
import { isProvince } from './provinces.ts'

/** A population number of 16 digits, as text. Lifelong: it follows no move and no correction (PP 40/2019 art. 30). */
export type Nik = Branded<string, 'Nik'>

type NikShapeProblem = 'nikDigits' | 'nikLength' | 'nikTooLong'
type NikContentProblem = 'nikIsFamilyCard' | 'nikProvince' | 'nikDate' | 'nikSerial'
export type NikProblem = NikShapeProblem | NikContentProblem
export type NikWarning = 'nikRegion' | 'nikDateFuture' | 'nikBirthDateDiffers' | 'nikSexDiffers'

/** What else is known: today, and what the form says of the same person. */
export type NikContext = {
  readonly today: IsoDate
  readonly birthDate?: IsoDate | undefined
  readonly sex?: SexCode | undefined
  /** Family card numbers of the same form: a NIK equal to one of them was read off the wrong line. */
  readonly familyCards?: readonly string[] | undefined
}

/**
 * Reads a NIK that a resident typed: 6 digits of the place of first registration, DDMMYY of birth (day + 40 for
 * women), a serial from 0001 (PP 37/2007 art. 37). Impossible parts stop; parts that are only unusual warn, since people move and
 * wrong birth dates are never corrected in the number (PP 40/2019 art. 30; UU 23/2006 art. 13).
 */
export function parseNik(raw: string, context: NikContext): Parsed<Nik, NikProblem, NikWarning> {
  const shape = readShape(raw)
  if (!shape.ok) return shape
  const problem = problemsIn(shape.value, context)[0]
  return problem ? bad(problem) : good(shape.value, warningsFor(shape.value, context))
}

/**
 * Reads a NIK from the card that an operator holds: only its 16 digits are demanded, since odd legacy numbers
 * exist; whatever would have stopped a resident comes back as a warning, for the reason that the log keeps.
 */
export function parseNikOnCard(
  raw: string,
  context: NikContext,
): Parsed<Nik, NikShapeProblem, NikWarning | NikContentProblem> {
  const shape = readShape(raw)
  if (!shape.ok) return shape
  const overridden = problemsIn(shape.value, context).map((code) => ({ code }))
  return good(shape.value, [...overridden, ...warningsFor(shape.value, context)])
}

/** What a NIK states about its holder; the holder's papers outrank it. */
export type NikFacts = {
  readonly sex: SexCode
  /** One or two possible days of birth up to today: the number has no century. */
  readonly birthDates: readonly IsoDate[]
  /** District of first registration as `PP.KK.CC`; not where its holder lives now. */
  readonly district: string
}

/** What can be told from a NIK: sex, possible days of birth, district of first registration. */
export function factsOfNik(nik: Nik, today: IsoDate): NikFacts {
  return {
    sex: sexIn(nik),
    birthDates: datesIn(nik).filter((date) => date <= today),
    district: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
  }
}

function readShape(raw: string): Parsed<Nik, NikShapeProblem> {
  const digits = digitsOf(raw)
  if (digits === null) return bad('nikDigits')
  if (digits.length < 16) return bad('nikLength', distanceFrom16(digits))
  if (digits.length > 16) return bad('nikTooLong', distanceFrom16(digits))
  return good(digits as Nik)
}

function problemsIn(nik: Nik, context: NikContext): readonly NikContentProblem[] {
  return oddities<NikContentProblem>(
    ['nikIsFamilyCard', context.familyCards?.includes(nik) ?? false],
    ['nikProvince', !isProvince(nik.slice(0, 2))],
    ['nikDate', datesIn(nik).length === 0],
    ['nikSerial', nik.endsWith('0000')],
  ).map(({ code }) => code)
}

function warningsFor(nik: Nik, { today, birthDate, sex }: NikContext) {
  const dates = datesIn(nik)
  return oddities<NikWarning>(
    ['nikRegion', !nik.startsWith('3510')],
    ['nikDateFuture', isThisYear(nik, today) && dates.some((date) => date > today)],
    ['nikBirthDateDiffers', birthDate !== undefined && !dates.includes(birthDate)],
    ['nikSexDiffers', sex !== undefined && sex !== sexIn(nik)],
  )
}

/** A year beyond this one means the last century; a later day of this very year can only be a mistake or a centenarian. */
function isThisYear(nik: Nik, today: IsoDate): boolean {
  return nik.slice(10, 12) === today.slice(2, 4)
}
