import {
  ASIDE_DIGITS,
  asideUntil,
  complaintForm,
  type Form,
  type HalfFilled,
  putAside,
} from '../../../domain/index.ts'
import { append, filesHere, findAside, newCode, services } from '../../../store/index.ts'
import { complaintId, type FormDraft } from '../draft.ts'
import { beginDraft, forgetDraft, residentContext } from './drafts-kept.ts'
import type { PutAside, TakenUp } from './shapes.ts'

/** Puts a draft aside under a code: ok once that is durable here, and the draft gone from this tablet's drafts. */
export async function asideDraft(draft: FormDraft): Promise<PutAside> {
  const context = await residentContext()
  if (context === null) return { ok: false, code: 'NOT_ENROLLED' }
  const { form, answers, papers, priority, files } = draft
  const { case: id, code } = draft.aside ?? { case: context.newId(), code: newCode(ASIDE_DIGITS) }
  const version = { service: form, serviceVersion: (await formOf(form))?.version ?? 1 }
  const event = putAside(id, code, version, { answers, papers, priority, files }, context)
  const saved = await append([event], { draft: draft.id })
  if (!saved.ok) return { ok: false, code: saved.problem }
  forgetDraft()
  return { ok: true, code, until: asideUntil(context.now) }
}

/** Opens the form that was put aside under a code as this tab's draft. */
export async function takeUp(code: string): Promise<TakenUp> {
  const found = await findAside(code)
  if (found.is === 'problem') return { is: 'problem', code: found.problem }
  if (found.is !== 'found') return found
  const { aside, filled } = found
  const form = await formOf(aside.service)
  if (form === undefined) return { is: 'gone' }
  const known = await filesHere(aside.attachments.map(({ sha256 }) => sha256))
  const files = aside.attachments.filter(({ sha256 }) => known.has(sha256))
  const begun = await beginDraft(aside.service, {
    answers: fitting(form, filled),
    files,
    aside: { case: aside.id, code },
  })
  if (!begun.ok) return { is: 'problem', code: begun.code }
  const news = {
    form: form.version !== aside.serviceVersion,
    photos: files.length < aside.attachments.length,
  }
  return { is: 'open', draft: begun.draft, news }
}

/** A form that is offered today, with its version. */
async function formOf(id: string): Promise<(Form & { readonly version: number }) | undefined> {
  if (id === complaintId) return { ...complaintForm, version: 1 }
  return (await services()).find((one) => one.id === id && one.offered !== false)
}

/** What was answered to questions that the form still has: the others have nobody to ask them. */
function fitting({ sections }: Form, { answers, ...rest }: HalfFilled): Readonly<Record<string, unknown>> {
  const names = new Set(sections.flatMap(({ fields }) => fields.map(({ name }) => name)))
  return { ...rest, answers: Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name))) }
}
