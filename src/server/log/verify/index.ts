/** Whether the stored log is still what was written. */
export type { Finding } from './finding.ts'
export { verifyLog } from './verify.ts'
