import { type Case, open, type Personal } from '../../../domain/index.ts'

/** What is personal in a case's answers, the latest correction of each on top; empty where it was erased. */
export function personalAnswers(aCase: Case): Personal {
  const said = aCase.entries.filter(({ type, effect }) => effect !== 'conflict' && carriesAnswers.has(type))
  return Object.assign({}, ...said.map(({ pii }) => answersIn(open(pii))))
}

/** All answers of a case by field name: those in the open and those in its envelopes. */
export function answersOf(aCase: Case): Personal {
  const inTheOpen = aCase.kind === 'request' ? aCase.answers : { category: aCase.category }
  return { ...inTheOpen, ...personalAnswers(aCase) }
}

/** Whose case it is: the applicant, or who complains; null where nobody said. */
export function nameOf(aCase: Case): string | null {
  const { applicantName, reporterName } = personalAnswers(aCase)
  const name = aCase.kind === 'request' ? applicantName : reporterName
  return typeof name === 'string' && name !== '' ? name : null
}

/** What was written with an event for a person to read. */
export function noteIn(personal: Personal | null): string | null {
  const note = personal?.note
  return typeof note === 'string' && note !== '' ? note : null
}

/** The answers in an opened envelope. */
export function answersIn(personal: Personal | null): Personal {
  const answers = personal?.answers
  return typeof answers === 'object' && answers !== null ? { ...answers } : {}
}

const carriesAnswers: ReadonlySet<string> = new Set([
  'request.submitted',
  'request.resubmitted',
  'request.verified',
  'complaint.submitted',
])
