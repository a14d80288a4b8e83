import { createContext, useContext } from 'react'
import {
  type Form,
  fieldsToAsk,
  type Requirement,
  requirementsFor,
  type Service,
} from '../../../domain/index.ts'
import type { FormDraft } from '../draft.ts'

/** A form and where it lives: a service's, or the complaint's (no `service`). */
export type Flow = {
  readonly id: string
  /** The address that its pages begin with; itself the page that explains it. */
  readonly base: string
  readonly form: Form
  readonly service: Service | null
}

export type OpenFlow = { readonly flow: Flow; readonly draft: FormDraft }

const FlowContext = createContext<OpenFlow | null>(null)

export const FlowProvider = FlowContext.Provider

/** The form on the page and its draft. */
export function useFlow(): OpenFlow {
  const open = useContext(FlowContext)
  if (open === null) throw new Error('no form is open here')
  return open
}

/** Papers that a person can bring: those that this system prints are not asked for. */
export function papersFor(service: Service, answers: FormDraft['answers']): readonly Requirement[] {
  return requirementsFor(service, answers).filter(({ form }) => form !== 'generated')
}

/** The pages of a form in their order, given the answers so far: addresses. */
function pagesOf({ flow, draft }: OpenFlow): readonly string[] {
  const { base, form, service } = flow
  const questions = fieldsToAsk(form, draft.answers).map((_, index) => `${base}/isi/${index + 1}`)
  if (service === null) return [...questions, `${base}/foto`, `${base}/periksa`]
  const papers = papersFor(service, draft.answers).length > 0 ? [`${base}/berkas`] : []
  return [...questions, ...papers, `${base}/prioritas`, `${base}/periksa`]
}

/** The page before this one; the page that explains the form before the first. */
export function pageBefore(open: OpenFlow, page: string): string {
  const pages = pagesOf(open)
  return pages[pages.indexOf(page) - 1] ?? open.flow.base
}

/** The page after this one; the last is followed by itself. */
export function pageAfter(open: OpenFlow, page: string): string {
  const pages = pagesOf(open)
  return pages[pages.indexOf(page) + 1] ?? page
}
