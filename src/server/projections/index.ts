/** What the regency's screens ask: lists and counts, filled in the append's own transaction. */
export { getCaseByTicket } from './by-ticket.ts'
export { getCase } from './case.ts'
export { caseRow } from './case-row.ts'
export { type CaseFilters, listCases } from './cases.ts'
export { listSatisfaction } from './satisfaction.ts'
export { listStopped } from './stopped.ts'
export { listVillages } from './villages.ts'
export { countWork, listWork, type WorkQuestion } from './work.ts'
