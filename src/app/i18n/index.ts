export {
  type AnswerRow,
  type AnswerWords,
  answerRows,
  answerText,
  capitalised,
  entryName,
} from './answers.ts'
export {
  type Area,
  type Areas,
  type Language,
  languages,
  type StaffLanguage,
  staffLanguages,
} from './areas.ts'
export {
  formatIsoDate,
  formatRupiah,
  minutesLeft,
  type TimeWords,
} from './format.ts'
export { useLanguage, useStaffLanguage } from './language.ts'
export { commonMessages, knownMonths, loadMessages, useMessages } from './messages.ts'
export { type SpokenProblem, sayProblem } from './problems.ts'
export { changeLanguage, resetLanguage, restoreLanguage } from './switch.ts'
export { useFormat } from './useFormat.ts'
