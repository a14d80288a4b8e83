import {
  type Case,
  type DomainEvent,
  open,
  requirementsFor,
  type Service,
  staffFields,
} from '../../../domain/index.ts'
import { answersIn, answersOf, noteIn } from '../look/index.ts'
import { blank, type Filled, formSpecs, type StaffAct } from './forms.ts'

/** True for the acts that staff have a form for. */
export const isStaffAct = (type: string): type is StaffAct => Object.hasOwn(formSpecs, type)

/** What a form of this act begins with: papers that are still missing stand ticked for a return. */
export function beginning(type: StaffAct, aCase: Case, service: Service | undefined): Filled {
  if (type !== 'request.returned' || aCase.kind !== 'request') return blank
  return {
    ...blank,
    papers: missingPapers(aCase, service)
      .filter(({ required }) => required)
      .map(({ id }) => id),
  }
}

/** Whether staff must answer something of their own before this act: what they saw, which no resident is asked. */
export function asksStaff(type: StaffAct, aCase: Case, service: Service | undefined): service is Service {
  if (type !== 'request.verified' || service === undefined) return false
  return staffFields(service, answersOf(aCase)).length > 0
}

/** The papers that these answers call for and that nobody has brought; what is printed here isn't brought. */
function missingPapers(aCase: Extract<Case, { kind: 'request' }>, service: Service | undefined) {
  return papersOf(aCase, service).filter(({ id }) => !aCase.papers.includes(id))
}

/** The papers that may come now: those that nobody has brought, and those that the last return asked for. */
export function awaitedPapers(aCase: Extract<Case, { kind: 'request' }>, service: Service | undefined) {
  const last = aCase.entries.findLast(
    ({ type, effect }) => type === 'request.returned' && effect === 'applied',
  )
  const asked = last === undefined ? [] : filledFrom({ data: last.data ?? {}, pii: null }).papers
  const called = papersOf(aCase, service).filter(({ id }) => !aCase.papers.includes(id))
  const wanted = new Set([...asked, ...called.map(({ id }) => id)])
  return (service?.requirements ?? []).filter(({ id }) => wanted.has(id))
}

/** The papers that these answers call for and that people bring. */
export function papersOf(aCase: Extract<Case, { kind: 'request' }>, service: Service | undefined) {
  if (service === undefined) return []
  return requirementsFor(service, answersOf(aCase)).filter(({ form }) => form !== 'generated')
}

/** What was filled in when the event was made, to be put right and sent again. */
export function filledFrom(event: Pick<DomainEvent, 'data' | 'pii'>): Filled {
  const data: Readonly<Record<string, unknown>> = { ...event.data }
  const personal = open(event.pii)
  const reason = data.reason ?? data.outcome
  const papers = data.requirements ?? data.papers
  return {
    reason: typeof reason === 'string' ? reason : undefined,
    papers: Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string') : [],
    note: noteIn(personal) ?? '',
    product: typeof data.product === 'string' ? data.product : '',
    open: openAnswers(data.answers),
    personal: answersIn(personal),
  }
}

function openAnswers(answers: unknown): Filled['open'] {
  const entries = typeof answers === 'object' && answers !== null ? Object.entries(answers) : []
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string | number | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number' || typeof entry[1] === 'boolean',
    ),
  )
}
