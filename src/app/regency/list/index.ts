/** Lists of cases: a table, a short list, and the ways between pages. */
export { CaseLines } from './CaseLines.tsx'
export { CaseTable } from './CaseTable.tsx'
export { Pager } from './Pager.tsx'
export { cutOf, pageIn } from './page.ts'
