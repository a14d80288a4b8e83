import { create } from 'zustand'
import type { Context, Drafted } from '../../../domain/index.ts'
import {
  type AsideCode,
  asideDraft,
  beginDraft,
  confirm,
  keepDraft,
  keptDraft,
  residentContext,
  type StorageCode,
  type TakenUp,
  takeUp,
  wipeDrafts,
} from '../data/index.ts'
import type { FormDraft } from '../draft.ts'
import { keepSearched } from './searched.ts'

/** What was sent last in this visit, so that going back says so. */
type Sent = {
  readonly form: string
  readonly ticket: string
  /** Services that may be for this person too. */
  readonly suggested: readonly string[]
}

/** The one form that a visit has open. `waiting`: not yet looked whether a reload left one. */
export type Session =
  | { readonly is: 'waiting' }
  /** `left`: the visit was ended and its answers wiped, so its pages lead home. `aside`: they wait under a code. */
  | { readonly is: 'free'; readonly sent: Sent | null; readonly left: boolean; readonly aside?: AsideCode }
  | { readonly is: 'open'; readonly draft: FormDraft }

const useStore = create<{ session: Session }>(() => ({ session: { is: 'waiting' } }))
const now = () => useStore.getState().session
const set = (session: Session) => useStore.setState({ session })

/** The form that is open, live. */
export const useFormSession = (): Session => useStore((state) => state.session)

/** At start: goes on with the draft that a reload of this tab left; wipes what any other life left. */
export function resume(): Promise<void> {
  resuming ??= resumeOnce()
  return resuming
}

let resuming: Promise<void> | null = null

async function resumeOnce(): Promise<void> {
  const draft = await keptDraft()
  set(draft === null ? { is: 'free', sent: null, left: false } : { is: 'open', draft })
}

/** Opens a form, with the identity under which it will be sent. A form that is open already goes on. */
export async function begin(form: string): Promise<{ ok: true } | { ok: false; code: StorageCode }> {
  const session = now()
  if (session.is === 'open' && session.draft.form === form) return { ok: true }
  const begun = await beginDraft(form)
  if (!begun.ok) return begun
  set({ is: 'open', draft: begun.draft })
  return { ok: true }
}

/** Changes the open draft, on the screen at once and in storage behind it. */
export function change(by: (draft: FormDraft) => FormDraft): void {
  const session = now()
  if (session.is !== 'open') return
  const draft = by(session.draft)
  set({ is: 'open', draft })
  keepDraft(draft)
}

/** What sending came to; `wrong` names the first answer to put right. */
export type Sending =
  | { readonly is: 'sent'; readonly ticket: string }
  | { readonly is: 'wrong'; readonly field: string }
  | { readonly is: 'failed'; readonly code: StorageCode }

/** Makes the event of a draft, or says which answers are wrong. */
export type Write = (draft: FormDraft, context: Context) => Drafted

/** Which other services what is sent speaks for. */
export type Suggest = (draft: FormDraft) => readonly string[]

let underway: Promise<Sending> | null = null

/** Sends the open draft as one event. A second press while the first is under way is the same sending. */
export function send(write: Write, suggest: Suggest): Promise<Sending> {
  underway ??= sendOnce(write, suggest).finally(() => {
    underway = null
  })
  return underway
}

async function sendOnce(write: Write, suggest: Suggest): Promise<Sending> {
  const session = now()
  if (session.is !== 'open') throw new Error('no form is open')
  const { draft } = session
  const context = await residentContext()
  if (context === null) return { is: 'failed', code: 'NOT_ENROLLED' }
  const drafted = write(draft, context)
  if (!drafted.ok) return { is: 'wrong', field: drafted.problems[0]?.field ?? '' }
  const kept = await confirm(drafted.event, draft)
  if (!kept.ok) return { is: 'failed', code: kept.code }
  const { ticket } = draft.identity
  keepSearched('')
  set({ is: 'free', sent: { form: draft.form, ticket, suggested: suggest(draft) }, left: false })
  return { is: 'sent', ticket }
}

/** Ends the visit's form: nothing of its answers stays, on the screen or in storage, nor what was looked for. */
export async function wipe(): Promise<void> {
  keepSearched('')
  set({ is: 'free', sent: null, left: true })
  await wipeDrafts()
}

/** Puts the open form aside: it waits under a code, which this visit shows, and goes from the screen. */
export async function putAside(): Promise<{ ok: true } | { ok: false; code: StorageCode }> {
  const session = now()
  if (session.is !== 'open') return { ok: true }
  const kept = await asideDraft(session.draft)
  if (!kept.ok) return kept
  const { code, until } = kept
  keepSearched('')
  set({ is: 'free', sent: null, left: true, aside: { code, until } })
  return { ok: true }
}

/** Opens the form that was put aside under a code. */
export async function goOn(code: string): Promise<TakenUp> {
  const taken = await takeUp(code)
  if (taken.is === 'open') set({ is: 'open', draft: taken.draft })
  return taken
}
