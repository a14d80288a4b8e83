/** Who a resident is on paper: numbers, names, telephones and dates, read as people write them. */
export type { Branded } from './branded.ts'
export { hasBadCharacters, hasBadCharactersInLine, tidied } from './characters.ts'
export {
  type DateBoxes,
  type DateProblem,
  dayInJakarta,
  daysBetween,
  type IsoDate,
  parseDateBoxes,
  parseIsoDate,
  shifted,
} from './dates.ts'
export { digitsOf } from './digits.ts'
export {
  type FamilyCardNumber,
  type FamilyCardProblem,
  type FamilyCardWarning,
  parseFamilyCardNumber,
} from './family-card.ts'
export { type NameProblem, type NameUse, type NameWarning, type PersonName, parsePersonName } from './name.ts'
export {
  factsOfNik,
  type Nik,
  type NikContext,
  type NikFacts,
  type NikProblem,
  type NikWarning,
  parseNik,
} from './nik.ts'
export type { SexCode } from './nik-date.ts'
export { bad, type Details, good, type Parsed } from './parsed.ts'
export { type PhoneNumber, type PhoneProblem, type PhoneWarning, parsePhoneNumber } from './phone.ts'
export { provinceCodes } from './provinces.ts'
