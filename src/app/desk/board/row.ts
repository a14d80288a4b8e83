import {
  actionsFor,
  type Case,
  type Deadline,
  instantOf,
  isLate,
  nextDeadline,
  type Role,
} from '../../../domain/index.ts'
import { nameOf } from '../look/index.ts'

/** One line of the list: a case and what decides its place. */
export type Row = {
  readonly case: Case
  readonly name: string | null
  readonly deadline: Deadline | null
  readonly late: boolean
  /** Their person was called to the counter last. */
  readonly called: boolean
  readonly priority: boolean
  /** Someone must choose, or something of it was refused. */
  readonly attention: boolean
  /** The next step of the work is this person's. */
  readonly mine: boolean
}

export type Around = {
  readonly role: Role
  /** The server's time in milliseconds, as far as it is known. */
  readonly now: number
  /** Cases with an event that the server refused or holds. */
  readonly stopped: ReadonlySet<string>
  readonly called: string | null
}

/** The rows of all cases, in the order of the work: called, then priority, then late, then due first, then oldest. */
export function rowsOf(cases: readonly Case[], around: Around): readonly Row[] {
  return cases.map((aCase) => rowOf(aCase, around)).sort(inOrderOfWork)
}

function rowOf(aCase: Case, { role, now, stopped, called }: Around): Row {
  return {
    case: aCase,
    name: nameOf(aCase),
    deadline: nextDeadline(aCase),
    called: aCase.id === called,
    late: isLate(aCase, instantOf(now)),
    priority: aCase.kind === 'request' && aCase.priority.length > 0,
    attention: stopped.has(aCase.id) || aCase.attention.some(({ settledBy }) => settledBy === null),
    mine: actionsFor(aCase, role).some((type) => work.has(type)),
  }
}

/** What moves a case on; handing over waits for the resident, not for staff. */
const work: ReadonlySet<string> = new Set([
  'request.verified',
  'product.issued',
  'complaint.responded',
  'complaint.resolved',
])

function inOrderOfWork(a: Row, b: Row): number {
  return (
    Number(b.called) - Number(a.called) ||
    Number(b.priority) - Number(a.priority) ||
    Number(b.late) - Number(a.late) ||
    inText(dueOf(a), dueOf(b)) ||
    inText(a.case.openedAt, b.case.openedAt)
  )
}

// After every real instant: what nobody promised comes last.
const dueOf = ({ deadline }: Row): string => deadline?.due ?? '~'

const inText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
