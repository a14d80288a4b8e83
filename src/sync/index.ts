/** Sync: what was saved here reaches the regency, and what happened there reaches this tablet. */
export { SYNC_TAG, syncInBackground } from './background.ts'
export type { Batch } from './batch.ts'
export { type Running, runEngine } from './driver.ts'
export * from './engine/index.ts'
export { type EnrolResult, enrol } from './enrol.ts'
export type { Ports, Reply, Wire } from './ports.ts'
export { problemOf, type SyncProblem } from './problem.ts'
export { requestSync, startSync } from './start.ts'
