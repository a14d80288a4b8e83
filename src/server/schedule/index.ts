/** What happens because time passes: a promise that nobody kept is put on record, once and on time. */
export { recordMissed } from './missed.ts'
export { prepareSchedule } from './prepare.ts'
export { remakeJobs } from './remake.ts'
export { type Schedule, startSchedule } from './start.ts'
