/** What happens because time passes: a promise that nobody kept is put on record, once and on time. */
export { recordMissed, type Watched } from './missed.ts'
export { prepareSchedule } from './prepare.ts'
export { type Schedule, type ScheduleOptions, startSchedule } from './start.ts'
