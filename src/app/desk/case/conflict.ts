import { type Attention, actionsFor, type Case, type Entry, type Role } from '../../../domain/index.ts'
import { isStaffAct, type StaffAct } from '../acts/index.ts'

/** Two acts that exclude each other, the earlier first, and the act that would make the other one stand. */
export type Conflict = {
  readonly event: string
  readonly acts: readonly Entry[]
  readonly change: { readonly type: StaffAct; readonly like: Entry } | null
}

/** What a person must still choose about. */
export function conflictsOf(aCase: Case, role: Role): readonly Conflict[] {
  return aCase.attention
    .filter(({ settledBy }) => settledBy === null)
    .map((one) => conflictOf(aCase, one, role))
}

function conflictOf(aCase: Case, { event, against }: Attention, role: Role): Conflict {
  const find = (id: string) => aCase.entries.find((entry) => entry.event === id)
  const [later, earlier] = [find(event), find(against)]
  const acts = [earlier, later].filter((entry) => entry !== undefined).sort((a, b) => (a.at < b.at ? -1 : 1))
  // What did not fit would be done now; what did fit would be replaced by what its author had not seen.
  const other = later?.effect === 'conflict' ? later : earlier
  return { event, acts, change: other === undefined ? null : changeTo(aCase, other, role) }
}

function changeTo(aCase: Case, like: Entry, role: Role): Conflict['change'] {
  const possible = actionsFor(aCase, role).filter(isStaffAct)
  const same = possible.find((type) => type === like.type)
  if (same !== undefined) return { type: same, like }
  const back =
    aCase.status === 'returned' ? possible.find((type) => type === 'request.resubmitted') : undefined
  return back === undefined ? null : { type: back, like }
}
