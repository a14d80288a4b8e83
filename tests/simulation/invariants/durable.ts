import { Ledger } from '../ledger.ts'
import type { Check } from './finding.ts'

/** [I1] What somebody was told is saved is in the rows of that tablet: no crash took it away again. */
export const durable: Check = ({ ledger }) => {
  const lost = ledger.fresh().filter(({ id, tablet }) => !Ledger.holds(tablet, id))
  return lost.map(({ id, tablet }) => ({
    id: 'I1',
    what: `${tablet.name} said "saved" of ${id} and has not got it`,
  }))
}
