/** What the regency's screens ask: lists and counts, filled in the append's own transaction. */
export { type CaseRow, caseRow, isOpen } from './case-row.ts'
