/** The one way from these pages to the regency's server: calls, the live stream, whose session it is, its clock. */
export type { LineProblem, Reply } from './ask.ts'
export { type CaseFilter, calls } from './calls.ts'
export { serverNow } from './clock.ts'
export type { Poke } from './live.ts'
export { useLine, useLiveConnection } from './pokes.ts'
export { type Asked, useFollowed } from './useAsked.ts'
export { setWho, useWho, type Who } from './who.ts'
