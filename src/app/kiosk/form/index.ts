/** One engine asks services and complaints alike: a question a page, papers, priority, check, send. */
export { BeginButton } from './BeginButton.tsx'
export { FormPages } from './FormPages.tsx'
export type { Flow } from './flow.ts'
export { usePaperName } from './paper-name.ts'
