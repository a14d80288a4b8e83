import type { EventDraft } from '../domain/index.ts'
import { type Appended, type AppendOptions, planAppend } from './plan/index.ts'
import type { StorageProblem, TabletStore } from './port.ts'
import { tabletStore } from './tablet.ts'

/** Saved: durable on this tablet. A problem means that nothing was saved, and the same may be tried again. */
export type Saved =
  | Extract<Appended, { ok: true }>
  | { readonly ok: false; readonly problem: 'NOT_ENROLLED' | 'FILE_LOST' | StorageProblem }

/** Saves events on a given store. `append` is the same on this tablet's own. */
export async function appendTo(
  store: TabletStore,
  drafts: readonly EventDraft[],
  options?: AppendOptions,
): Promise<Saved> {
  const stored = await store.run(planAppend(drafts, options))
  return stored.ok ? stored.value : stored
}

/**
 * Saves what a person confirmed, once whatever happens: the same drafts again give the same events. Only after this
 * has answered ok may a screen say "saved".
 */
export async function append(drafts: readonly EventDraft[], options?: AppendOptions): Promise<Saved> {
  const saved = await appendTo(tabletStore, drafts, options)
  if (saved.ok) for (const listener of listeners) listener()
  return saved
}

/** Fix and send again: saves a new event in place of one that was refused, which stays on record as replaced. */
export function supersede(rejected: string, draft: EventDraft, options?: AppendOptions): Promise<Saved> {
  return append([{ ...draft, supersedes: rejected }], options)
}

const listeners = new Set<() => void>()

/** Calls back after every append in this tab; returns the way to stop. The sync engine listens here. */
export function onAppended(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
