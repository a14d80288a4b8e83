export { idleEngine, step, violations } from './step.ts'
export { backoff, KEEP_WAIT, PATIENCE, WAKE_SPREAD } from './timing.ts'
export type * from './types.ts'
