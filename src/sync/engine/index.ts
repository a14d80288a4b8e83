export { idleEngine, step, violations } from './step.ts'
export { backoff, backoffWindow, grown, KEEP_WAIT, PATIENCE } from './timing.ts'
export type * from './types.ts'
