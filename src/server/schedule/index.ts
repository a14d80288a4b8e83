/** What happens because time passes: a promise that nobody kept is put on record, once and on time. */
export { prepareSchedule } from './prepare.ts'
