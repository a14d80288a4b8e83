/** What staff do: the form of each act, and saving it. */
export { ActDialog, type OpenAct } from './ActDialog.tsx'
export { AnswersForm } from './AnswersForm.tsx'
export { blank, isDirect, type StaffAct } from './forms.ts'
export { beginning, filledFrom, isStaffAct, papersOf } from './prefill.ts'
export { type Faults, summaryOf, useCorrections } from './useCorrections.ts'
export { useDo } from './useDo.ts'
export { useSave } from './useSave.ts'
