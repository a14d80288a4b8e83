import type { Case } from '../../../domain/index.ts'
import type { StaffAct } from './forms.ts'

/**
 * Whether another act takes this one back exactly. Only a return of a request that nobody had checked and whose clock
 * had not begun does: taking it in again leaves it as it was. Everything else would move a clock or lose a state.
 */
export function hasInverse(before: Case, type: StaffAct): boolean {
  if (type !== 'request.returned' || before.kind !== 'request') return false
  return before.status === 'submitted' && before.clockFrom === null
}
