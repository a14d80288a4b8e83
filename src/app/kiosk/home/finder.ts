/** The search itself, which the first page does not wait for. */
export { findableOf, searchOver } from '../../../domain/index.ts'
