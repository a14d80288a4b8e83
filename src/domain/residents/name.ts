import type { Branded } from './branded.ts'
import { hasBadCharactersInLine, tidied } from './characters.ts'
import { bad, good, oddities, type Parsed } from './parsed.ts'

/** A person's whole name as one text. Never split: Indonesian names have no surname to sort or match by. */
export type PersonName = Branded<string, 'PersonName'>

/** Whether the name is being registered for the first time (a newborn), or stands on older papers. */
export type NameUse = 'newRegistration' | 'existing'

export type NameProblem = 'nameTooShort' | 'nameTooLong' | 'nameLetters' | 'badCharacters'
export type NameWarning = 'nameOneWord' | 'nameAbbreviated'

/** Permendagri 73/2022 art. 4: at most 60 letters, spaces included. */
const LONGEST_NAME = 60
const LATIN = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF'
const NEW_NAME = new RegExp(`^[${LATIN}]+( [${LATIN}]+)*$`)
const OLD_NAME = new RegExp(`^[${LATIN}][${LATIN} '.,-]*$`)
const APOSTROPHES = /[\u0060\u00B4\u02BB\u02BC\u2018\u2019]/g

/**
 * Reads a person's name (Permendagri 73/2022 art. 4-5): Latin letters, at most 60 characters, no digits or signs.
 * A new name of one word or with a single letter only warns, as the rule is not rigid. Names on older papers stay
 * valid (art. 8): one word is normal, and apostrophes, dots, commas and hyphens are taken.
 */
export function parsePersonName(
  raw: string,
  use: NameUse = 'existing',
): Parsed<PersonName, NameProblem, NameWarning> {
  if (raw.length > 10 * LONGEST_NAME) return bad('nameTooLong', { most: LONGEST_NAME })
  if (hasBadCharactersInLine(raw)) return bad('badCharacters')
  const name = tidied(raw.replace(APOSTROPHES, "'"))
  if (name.length > LONGEST_NAME) return bad('nameTooLong', { most: LONGEST_NAME })
  if (!(use === 'newRegistration' ? NEW_NAME : OLD_NAME).test(name)) return bad('nameLetters')
  if (name.length < 2) return bad('nameTooShort')
  return good(name as PersonName, use === 'newRegistration' ? warningsFor(name) : [])
}

function warningsFor(name: string) {
  const words = name.split(' ')
  return oddities<NameWarning>(
    ['nameOneWord', words.length < 2],
    ['nameAbbreviated', words.some((word) => word.length === 1)],
  )
}
