import type { RawAnswers } from '../../../domain/index.ts'
import type { OpenAct } from './forms.ts'

/** A form as far as it is filled in. `act` is null for a submission that is put right: it has its answers alone. */
export type Draft = { readonly act: OpenAct | null; readonly edits: RawAnswers }

/**
 * Forms that are not saved yet, by their author and what they are about, so that a desk that locks itself loses
 * nothing. In memory alone, and only while the desk is open or locked: a reload and the residents' pages end them.
 */
const drafts = new Map<string, Draft>()

/** What they were filling in about a case or an event; nobody else is given it. */
export const draftOf = (staff: string, on: string): Draft | undefined => drafts.get(keyOf(staff, on))

export const keepDraft = (staff: string, on: string, draft: Draft): void => {
  drafts.set(keyOf(staff, on), draft)
}

/** Saved, or given up by hand. */
export const forgetDraft = (staff: string, on: string): void => {
  drafts.delete(keyOf(staff, on))
}

export const forgetDrafts = (): void => drafts.clear()

export const hasDrafts = (): boolean => drafts.size > 0

const keyOf = (staff: string, on: string): string => `${staff} ${on}`
