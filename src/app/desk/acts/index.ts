/** What staff do: the form of each act, and saving it. */
export { ActDialog } from './ActDialog.tsx'
export { AnswersForm } from './AnswersForm.tsx'
export { draftOf, forgetDraft, forgetDrafts, hasDrafts, keepDraft } from './drafts.ts'
export { answersIn, blank, isDirect, type OpenAct, type StaffAct } from './forms.ts'
export { asksStaff, beginning, filledFrom, isStaffAct, papersOf } from './prefill.ts'
export { type Faults, summaryOf, useCorrections } from './useCorrections.ts'
export { useDo } from './useDo.ts'
export { saveAs, useSave } from './useSave.ts'
