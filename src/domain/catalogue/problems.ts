import type { Details } from '../residents/index.ts'

/** Everything that can be wrong with one answer. Each needs a message in every language, beside its field. */
export const problemCodes = [
  /** Nothing was answered. */
  'required',
  /** The form asks no such question. */
  'unknownField',
  /** Not the kind of value that the question takes. */
  'wrongType',
  /** A choice that the question does not offer. */
  'notAnOption',
  /** A checklist with open points: `n` answered of `most`. */
  'checklistIncomplete',
  /** NIK: other than digits; too few (`n`, `m` missing); too many (`n`, `m` over). */
  'nikDigits',
  'nikLength',
  'nikTooLong',
  /** NIK: digits 1-2, 7-12 or 13-16 that cannot be; or the number of the form's family card. */
  'nikProvince',
  'nikDate',
  'nikSerial',
  'nikIsFamilyCard',
  /** Family card: other than digits; too few (`n`, `m` missing); too many (`n`, `m` over); a NIK. */
  'kkDigits',
  'kkLength',
  'kkTooLong',
  'kkIsNik',
  /** Telephone: other than digits; too few or too many (`n`, with the leading zero); not 08, +62 or 0333. */
  'phoneDigits',
  'phoneShort',
  'phoneTooLong',
  'phonePrefix',
  /** Name: one letter; more than `most`; other than letters (and, on older papers, ' . , -). */
  'nameTooShort',
  'nameTooLong',
  'nameLetters',
  /** Markup, pictures, or characters that cannot be seen. */
  'badCharacters',
  /** Text: `n` characters of at most `most`. */
  'tooLong',
  /** Text that has not the form that its hint shows. */
  'format',
  /** Date: an empty box (`missing`: day, month or year); no such day; after today; before `min`; after `max`. */
  'dateIncomplete',
  'dateImpossible',
  'dateFuture',
  'dateTooEarly',
  'dateTooLate',
  /** No such time of day. */
  'timeImpossible',
  /** Not a number of the kind asked for; outside `min` to `max`; more than `n` digits after the comma. */
  'notANumber',
  'numberRange',
  'tooFine',
  /** List: `n` entries of at least `min`; of at most `max`; entry `n` cannot stand yet, or is there already. */
  'listTooShort',
  'listTooLong',
  'entryIncomplete',
  'entryTwice',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Everything that is odd about an answer but stops nobody. Each needs a message in every language. */
export const warningCodes = [
  /** NIK: first registered elsewhere; its date is still to come; differs from the birth date or sex given. */
  'nikRegion',
  'nikDateFuture',
  'nikBirthDateDiffers',
  'nikSexDiffers',
  /** Family card: a province, date or serial that none should have. */
  'kkUnusual',
  /** Telephone: shorter than usual; a landline. */
  'phoneUnusualLength',
  'phoneLandline',
  /** A newborn's name of one word, or with a single letter. */
  'nameOneWord',
  'nameAbbreviated',
  /** The date lies more than `days` days back; less than `days` ahead. */
  'dateLongAgo',
  'dateSoon',
] as const

export type WarningCode = (typeof warningCodes)[number]

/** What is wrong with the answer to one field, and the numbers that its message needs. */
export type FieldProblem = { readonly field: string; readonly code: ProblemCode; readonly details?: Details }

/** What is odd about the answer to one field. */
export type FieldWarning = { readonly field: string; readonly code: WarningCode; readonly details?: Details }
