/** The demonstration regency of a first start: invented people, real villages, cases made through the real log. */
export { demonstrationGreeting } from './greeting.ts'
export type { Plan } from './plan.ts'
export { prepareDemonstration } from './prepare.ts'
