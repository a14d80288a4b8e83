/** What the regency's screens ask: lists and counts, filled in the append's own transaction. */
export { getCase } from './case.ts'
export { type CaseRow, caseRow } from './case-row.ts'
export { type CaseFilters, type CaseList, type CaseSummary, listCases, type Page } from './cases.ts'
export { listVillages, type VillageSummary, type VillagesQuestion } from './villages.ts'
