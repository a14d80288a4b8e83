/** What happens because time passes: a promise that nobody kept is put on record, once and on time. */
export { recordMissed } from './missed.ts'
export { type Schedule, startSchedule } from './start.ts'
