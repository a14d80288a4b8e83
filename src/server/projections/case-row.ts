import {
  type Aside,
  type CaseState,
  type Instant,
  isCase,
  nextDeadline,
  type Survey,
  watchedOf,
} from '../../domain/index.ts'

/** What the lists of the regency ask of a case; the columns of `case_state`. */
type CaseRow = {
  readonly kind: CaseState['kind']
  readonly status: string
  /** The service of a request, the category of a complaint. */
  readonly subject: string
  readonly ticket: string
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  /** When the promise that comes next falls due; null where nothing is promised or all is done. */
  readonly dueAt: Instant | null
  /** When the schedule must look at the case next. */
  readonly watchAt: Instant | null
  readonly needsAttention: boolean
  readonly lateEver: boolean
  /** Of a survey, one to four for each element. */
  readonly scores: readonly number[] | null
}

/** The columns of a case. What only travels beside cases, or is not opened yet, has few to speak of, and is never open. */
export function caseRow(state: CaseState): CaseRow {
  if (state.kind === 'unopened') return nothing
  if (!isCase(state)) return beside(state)
  const { kind, status, ticket, openedAt, closedAt, attention, missed } = state
  return {
    kind,
    status,
    subject: state.kind === 'request' ? state.service : state.category,
    ticket,
    openedAt,
    closedAt,
    dueAt: nextDeadline(state)?.due ?? null,
    watchAt: watchedOf(state)[0]?.due ?? null,
    needsAttention: attention.some(({ settledBy }) => settledBy === null),
    lateEver: missed.length > 0,
    scores: null,
  }
}

function beside(state: Survey | Aside): CaseRow {
  const { kind, service, at } = state
  const scores = state.kind === 'survey' ? state.scores : null
  return { ...nothing, kind, status: kind, subject: service, openedAt: at, closedAt: at, scores }
}

const nothing: CaseRow = {
  kind: 'unopened',
  status: 'unopened',
  subject: '',
  ticket: '',
  openedAt: null,
  closedAt: null,
  dueAt: null,
  watchAt: null,
  needsAttention: false,
  lateEver: false,
  scores: null,
}
