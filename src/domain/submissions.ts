import { checkAnswers, type FieldProblem, planOf, type Service } from './catalogue/index.ts'
import { type Context, draft } from './commands.ts'
import { complaintForm } from './complaint-form.ts'
import { complaintPromise } from './deadlines.ts'
import { type EventData, eventData } from './event-data.ts'
import type { Attachment, EventDraft } from './events.ts'
import { dayInJakarta } from './residents/index.ts'

/** Made when the form is begun, so that confirming twice, or after a reload, makes one case. */
export type Identity = { readonly case: string; readonly event: string; readonly ticket: string }

export type Submission = {
  readonly identity: Identity
  /** The raw answers by field name, as typed. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly language: 'id' | 'en' | 'jv'
  /** Photos, of papers or of what is complained of; kept on the tablet already. */
  readonly files?: readonly Attachment[]
}

export type RequestSubmission = Submission & {
  readonly papers: readonly string[]
  readonly priority: readonly EventData['request.submitted']['priority'][number][]
}

export type Drafted =
  | { readonly ok: true; readonly event: EventDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** The event of a confirmed request, or what is wrong with its answers, field by field. */
export function submitRequest(service: Service, form: RequestSubmission, context: Context): Drafted {
  const checked = checkAnswers(service, form.answers, { today: dayInJakarta(context.now) })
  if (!checked.ok) return { ok: false, problems: checked.problems }
  const { identity, papers, priority, language, files = [] } = form
  const said = {
    ticket: identity.ticket,
    answers: checked.open,
    papers: [...papers],
    priority: [...priority],
    language,
  }
  const data = { ...planOf(service), ...said }
  const personal = { answers: checked.personal }
  const event = draft(identity.case, identity.event, 'request.submitted', data, personal, context)
  return { ok: true, event: { ...event, attachments: files } }
}

/** The event of a confirmed complaint under the promise in force, or what is wrong with its answers. */
export function fileComplaint(form: Submission, context: Context): Drafted {
  const checked = checkAnswers(complaintForm, form.answers, { today: dayInJakarta(context.now) })
  if (!checked.ok) return { ok: false, problems: checked.problems }
  const { identity, language, files = [] } = form
  const anonymous = checked.personal.reporterName === undefined
  const category = categoryOf(checked.open.category)
  const data = { ticket: identity.ticket, category, anonymous, promise: complaintPromise, language }
  const personal = { answers: checked.personal }
  const event = draft(identity.case, identity.event, 'complaint.submitted', data, personal, context)
  return { ok: true, event: { ...event, attachments: files } }
}

/** The form has already refused a category that it does not offer; this only tells the types so. */
function categoryOf(answer: unknown): EventData['complaint.submitted']['category'] {
  const read = eventData['complaint.submitted'].shape.category.safeParse(answer)
  return read.success ? read.data : 'other'
}
