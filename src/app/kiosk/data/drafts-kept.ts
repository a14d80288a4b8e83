import { type Context, type EventDraft, finishAside } from '../../../domain/index.ts'
import {
  append,
  authoring,
  type DraftRow,
  drafts,
  dropDraft,
  removeFile,
  saveDraft,
  startDraft,
} from '../../../store/index.ts'
import { type FormDraft, type Priority, priorities } from '../draft.ts'
import type { Kept, StorageCode } from './shapes.ts'

/** Which draft is this tab's: it outlives a reload of this tab and nothing else. */
const KEY = 'kiosk-draft'

/** A visit ends after two idle minutes; a draft untouched for longer than this belongs to nobody. */
const STALE = 5 * 60_000

/** Begins a form with its ticket number; what another visit left is wiped. */
export async function beginDraft(
  form: string,
  filled?: Parameters<typeof startDraft>[1],
): Promise<{ ok: true; draft: FormDraft } | { ok: false; code: StorageCode }> {
  await wipeDrafts()
  const started = await startDraft(form, filled)
  if (!started.ok) return { ok: false, code: started.problem }
  sessionStorage.setItem(KEY, started.draft.id)
  return { ok: true, draft: read(started.draft) }
}

/** The draft that a reload of this tab left, if any; what other lives left is wiped. */
export async function keptDraft(): Promise<FormDraft | null> {
  const mine = (await drafts()).find(({ id }) => id === sessionStorage.getItem(KEY))
  await sweep(mine?.id)
  return mine === undefined ? null : read(mine)
}

/** Keeps what was typed so far. A draft that was wiped meanwhile stays wiped. */
export function keepDraft({ id, answers, papers, priority }: FormDraft): void {
  void saveDraft(id, { answers: { answers, papers, priority } })
}

/** Wipes this tab's draft, and those that belong to nobody any more. */
export async function wipeDrafts(): Promise<void> {
  const mine = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (mine !== null) await dropDraft(mine)
  await sweep()
}

/** This tab has no draft any more. */
export function forgetDraft(): void {
  sessionStorage.removeItem(KEY)
}

/** Saves the event that finishes a draft. Ok only once it is durable here. Photos that it does not name are not kept. */
export async function confirm(event: EventDraft, draft: FormDraft): Promise<Kept> {
  const named = new Set(event.attachments.map(({ sha256 }) => sha256))
  for (const { sha256 } of draft.files) if (!named.has(sha256)) await removeFile(draft.id, sha256)
  const context = draft.aside && (await residentContext())
  const finished = draft.aside && context ? [finishAside(draft.aside.case, context)] : []
  const saved = await append([event, ...finished], { draft: draft.id })
  if (!saved.ok) return { ok: false, code: saved.problem }
  forgetDraft()
  return { ok: true }
}

/** What a resident's event is written with; null on a tablet that is not enrolled. */
export const residentContext = (): Promise<Context | null> => authoring({ kind: 'resident' })

async function sweep(except?: string): Promise<void> {
  const stale = (await drafts()).filter(({ id, updatedAt }) => id !== except && isStale(updatedAt))
  await Promise.all(stale.map(({ id }) => dropDraft(id)))
}

// A clock that was put right meanwhile makes a draft old or not yet written: either way nobody's.
const isStale = (updatedAt: string): boolean => Math.abs(Date.now() - Date.parse(updatedAt)) > STALE

function read({ id, service, identity, answers: kept, files = [], aside }: DraftRow): FormDraft {
  const { answers, papers, priority } = kept
  return {
    id,
    form: service,
    identity,
    answers: isRecord(answers) ? answers : {},
    files,
    papers: Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string') : [],
    priority: Array.isArray(priority) ? priority.filter(isPriority) : [],
    aside,
  }
}

const isPriority = (value: unknown): value is Priority => priorities.some((one) => one === value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
