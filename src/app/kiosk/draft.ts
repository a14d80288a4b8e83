import type { Attachment, EventData, Identity } from '../../domain/index.ts'

/** Reasons to be served first, as the person declares them. */
export type Priority = EventData['request.submitted']['priority'][number]

/** All of them, in the order in which they are asked. */
export const priorities = [
  'elder',
  'disabled',
  'pregnant',
  'infant',
  'poor',
  'urgent',
] as const satisfies readonly Priority[]

/** The form of a complaint, among the services' ids. */
export const complaintId = 'complaint'

/** The address under which a form's pages live. */
export const baseOf = (form: string): string => (form === complaintId ? '/pengaduan' : `/layanan/${form}`)

/** A form being filled in: what was typed, and the identity under which it will be sent, once. */
export type FormDraft = {
  readonly id: string
  /** A service's id, or `complaint`. */
  readonly form: string
  readonly identity: Identity
  readonly answers: Readonly<Record<string, unknown>>
  readonly papers: readonly string[]
  /** Photos of papers, kept already. */
  readonly files: readonly Attachment[]
  readonly priority: readonly Priority[]
  /** Where it was put aside before it was taken up here, and under which code. */
  readonly aside?: { readonly case: string; readonly code: string } | undefined
}

/** The draft with one answer changed. */
export const withAnswer = (draft: FormDraft, name: string, raw: unknown): FormDraft => ({
  ...draft,
  answers: { ...draft.answers, [name]: raw },
})

/** The list with `one` in it or not, in the order of `all`. */
export const withOne = <T>(all: readonly T[], list: readonly T[], one: T, isIn: boolean): readonly T[] =>
  all.filter((each) => (each === one ? isIn : list.includes(each)))

/** The draft with a photo more, with which its paper counts as brought, or with one less. */
export const withFiles = (
  draft: FormDraft,
  change: { readonly add: Attachment } | { readonly remove: string },
  papers: FormDraft['papers'],
): FormDraft =>
  'add' in change
    ? { ...draft, files: [...draft.files, change.add], papers }
    : { ...draft, files: draft.files.filter(({ sha256 }) => sha256 !== change.remove) }
