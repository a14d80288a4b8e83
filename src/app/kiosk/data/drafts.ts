import type { Context, EventDraft } from '../../../domain/index.ts'
import type { FormDraft } from '../draft.ts'
import { stored } from './load.ts'
import type { Kept, PutAside, TakenUp } from './shapes.ts'

/** Begins a form with its ticket number; what another visit left is wiped. */
export const beginDraft = async (form: string) => (await stored()).beginDraft(form)

/** The draft that a reload of this tab left, if any; what other lives left is wiped. */
export const keptDraft = async (): Promise<FormDraft | null> => (await stored()).keptDraft()

/** Keeps what was typed so far. A draft that was wiped meanwhile stays wiped. */
export function keepDraft(draft: FormDraft): void {
  void stored().then((store) => store.keepDraft(draft))
}

/** Wipes this tab's draft, and those that belong to nobody any more. */
export const wipeDrafts = async (): Promise<void> => (await stored()).wipeDrafts()

/** Saves the event that finishes a draft. Ok only once it is durable here. */
export const confirm = async (event: EventDraft, draft: FormDraft): Promise<Kept> =>
  (await stored()).confirm(event, draft)

/** What a resident's event is written with; null on a tablet that is not enrolled. */
export const residentContext = async (): Promise<Context | null> => (await stored()).residentContext()

/** Puts a draft aside under a code. */
export const asideDraft = async (draft: FormDraft): Promise<PutAside> => (await stored()).asideDraft(draft)

/** Opens the form that was put aside under a code. */
export const takeUp = async (code: string): Promise<TakenUp> => (await stored()).takeUp(code)
