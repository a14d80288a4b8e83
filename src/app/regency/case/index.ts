export { CaseScreen } from './CaseScreen.tsx'
export { forgetDrafts } from './drafts.ts'
