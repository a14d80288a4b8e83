/** What operators do from a terminal: pairing codes, staff, officers, tablets. */
export { administer } from './administer.ts'
export { USAGE } from './usage.ts'
