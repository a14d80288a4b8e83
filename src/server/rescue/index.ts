/** Rescue files: what a tablet without a network sealed for the regency, whoever brought it. */
export { rescueKey } from './key.ts'
export { type RescuePlace, type TakenRescue, takeRescue } from './take.ts'
