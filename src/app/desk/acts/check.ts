import type { Areas } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { type Filled, formSpecs, type StaffAct } from './forms.ts'

export const REASON_ID = 'act-reason'
export const PAPERS_ID = 'act-papers'
export const NOTE_ID = 'act-note'

/** Letters that a note may have; an envelope holds far more. */
export const NOTE_LIMIT = 1_000

/** What is missing in a form, in words, beside which field. */
export function faultsIn(type: StaffAct, filled: Filled, t: Areas['desk']['acts']): readonly FieldError[] {
  const { reasons, papers, note } = formSpecs[type]
  const faults: FieldError[] = []
  if (reasons.length > 0 && filled.reason === undefined) {
    const message = type === 'complaint.resolved' ? t.chooseOutcome : t.chooseReason
    faults.push({ field: REASON_ID, message })
  }
  if (papers === 'wanted' && filled.reason === 'incomplete' && filled.papers.length === 0) {
    faults.push({ field: PAPERS_ID, message: t.choosePapers })
  }
  const text = filled.note.trim()
  const needed = note === 'always' || (note === 'other' && filled.reason === 'other')
  if (needed && text === '') faults.push({ field: NOTE_ID, message: missingNote(type, t) })
  if (text.length > NOTE_LIMIT) {
    faults.push({ field: NOTE_ID, message: t.tooLong({ n: text.length - NOTE_LIMIT }) })
  }
  return faults
}

function missingNote(type: StaffAct, t: Areas['desk']['acts']): string {
  if (type === 'complaint.responded') return t.writeAnswer
  return type === 'case.noted' ? t.writeText : t.writeNote
}
