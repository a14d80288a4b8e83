import type { Check } from './finding.ts'

/** [I6] An event leaves the outbox only by a verdict that names it. */
export const noSilence: Check = ({ ledger }) =>
  ledger.vanished.map((id) => ({ id: 'I6', what: `${id} left the outbox without a verdict` }))
