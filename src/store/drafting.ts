import { instantOf } from '../domain/index.ts'
import { newId } from './ids.ts'
import { planDropDraft, planReserve, planSaveDraft, type Reserved } from './plan/index.ts'
import type { StorageProblem, Stored } from './port.ts'
import type { DraftRow } from './rows.ts'
import { tablet, tabletStore } from './tablet.ts'

type Refused = { readonly ok: false; readonly problem: 'NOT_ENROLLED' | StorageProblem }
export type Started = { readonly ok: true; readonly draft: DraftRow } | Refused

/**
 * Begins a form: its case, event and ticket are made now, so that confirming twice, or after a reload, is one case.
 * `filled` is what it begins with where it was put aside before.
 */
export async function startDraft(
  service: string,
  filled: Pick<DraftRow, 'files' | 'aside'> & Partial<Pick<DraftRow, 'answers'>> = {},
): Promise<Started> {
  const form = { id: newId(), service, answers: {}, page: null, updatedAt: now(), ...filled }
  const reserved = await reserve(form)
  return reserved.ok ? { ok: true, draft: { ...form, identity: reserved.identity } } : reserved
}

/** Keeps the answers and the page of a draft. `value` is false where the draft is gone. */
export function saveDraft(
  id: string,
  change: Partial<Pick<DraftRow, 'answers' | 'page'>>,
): Promise<Stored<boolean>> {
  return tabletStore.run(planSaveDraft(id, { ...change, updatedAt: now() }))
}

/** Forgets a draft for good. */
export function dropDraft(id: string): Promise<Stored<void>> {
  return tabletStore.run(planDropDraft(id))
}

/** Live: every draft on this tablet, the latest first. */
export async function drafts(): Promise<DraftRow[]> {
  const rows = await tablet().db.drafts.toArray()
  return rows.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

async function reserve(form: Omit<DraftRow, 'identity'>): Promise<Extract<Reserved, { ok: true }> | Refused> {
  const stored = await tabletStore.run(planReserve({ case: newId(), event: newId() }, form))
  return stored.ok ? stored.value : stored
}

function now(): string {
  return instantOf(Date.now())
}
