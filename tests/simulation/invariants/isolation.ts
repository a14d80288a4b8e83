import type { Check } from './finding.ts'

/** [I7] A tablet never receives a byte of another village. */
export const isolation: Check = ({ ledger }) =>
  [...ledger.foreign].map(([village, { name }]) => ({
    id: 'I7',
    what: `${name} received something of ${village}`,
  }))
