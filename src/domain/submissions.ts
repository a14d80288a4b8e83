import { checkAnswers, type FieldProblem, planOf, type Service } from './catalogue/index.ts'
import { type Context, draft } from './commands.ts'
import { complaintForm } from './complaint-form.ts'
import { complaintPromise } from './deadlines.ts'
import type { EventData } from './event-data.ts'
import type { EventDraft } from './events.ts'

/** Made when the form is begun, so that confirming twice, or after a reload, makes one case. */
export type Identity = { readonly case: string; readonly event: string; readonly ticket: string }

export type Submission = {
  readonly identity: Identity
  /** The raw answers by field name, as typed. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly language: 'id' | 'en' | 'jv'
}

export type RequestSubmission = Submission & {
  readonly papers: readonly string[]
  readonly priority: EventData['request.submitted']['priority']
}

export type Drafted =
  | { readonly ok: true; readonly event: EventDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** The event of a confirmed request, or what is wrong with its answers, field by field. */
export function submitRequest(service: Service, form: RequestSubmission, context: Context): Drafted {
  const checked = checkAnswers(service, form.answers, { today: context.at.slice(0, 10) })
  if (!checked.ok) return { ok: false, problems: checked.problems }
  const { ticket } = form.identity
  const { papers, priority, language } = form
  const data = { ...planOf(service), ticket, answers: checked.open, papers: [...papers], priority: [...priority], language }
  const { identity } = form
  return { ok: true, event: draft(identity.case, identity.event, 'request.submitted', data, { answers: checked.personal }, context) }
}

/** The event of a confirmed complaint under the promise in force, or what is wrong with its answers. */
export function fileComplaint(form: Submission, context: Context): Drafted {
  const checked = checkAnswers(complaintForm, form.answers, { today: context.at.slice(0, 10) })
  if (!checked.ok) return { ok: false, problems: checked.problems }
  const { identity, language } = form
  const anonymous = checked.personal.reporterName === undefined
  const category = categoryOf(checked.open.category)
  const data = { ticket: identity.ticket, category, anonymous, promise: complaintPromise, language }
  return { ok: true, event: draft(identity.case, identity.event, 'complaint.submitted', data, { answers: checked.personal }, context) }
}

const categories = complaintForm.sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'category')

function categoryOf(answer: unknown): EventData['complaint.submitted']['category'] {
  const known: readonly string[] = categories?.options?.map(({ code }) => code) ?? []
  return known.includes(String(answer)) ? (answer as EventData['complaint.submitted']['category']) : 'other'
}
