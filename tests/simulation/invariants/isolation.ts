import type { Check } from './finding.ts'

/** [I7] A tablet never receives a byte of another village. */
export const isolation: Check = ({ ledger, tablets }) =>
  tablets.flatMap((tablet) => {
    const foreign = [...(ledger.heardOf.get(tablet) ?? [])].filter((village) => village !== tablet.village)
    return foreign.map((village) => ({ id: 'I7', what: `${tablet.name} received something of ${village}` }))
  })
