import { ticketNumber } from '../../domain/index.ts'
import type { Plan } from '../port.ts'
import type { DraftRow, Identity } from '../rows.ts'
import { MOST_FILES, withoutFiles } from './files.ts'

export type Reserved =
  | { readonly ok: true; readonly identity: DraftRow['identity'] }
  | { readonly ok: false; readonly problem: 'NOT_ENROLLED' }

/** Ids that chance gave beforehand: plans have none of their own. */
export type FreshIds = { readonly case: string; readonly event: string }

/**
 * Takes the next ticket number of this tablet, and with `form` begins a draft under it. Strict: a number that stands
 * on a screen is never given twice.
 */
export function planReserve(ids: FreshIds, form: Omit<DraftRow, 'identity'> | null): Plan<Reserved> {
  return {
    wanted: {},
    touches: form === null ? [] : ['drafts'],
    durability: 'strict',
    decide: ({ meta }) => {
      const { identity, counters } = meta
      if (identity === null) return { change: {}, result: { ok: false, problem: 'NOT_ENROLLED' } }
      const counter = counters.ticket + 1
      const reserved = { ...ids, ticket: ticketOf(identity, counter) }
      return {
        change: {
          meta: { counters: { ...counters, ticket: counter } },
          put: { drafts: form === null ? [] : [{ ...form, identity: reserved }] },
        },
        result: { ok: true, identity: reserved },
      }
    },
  }
}

export type DraftChange = Partial<Pick<DraftRow, 'answers' | 'page'>> & Pick<DraftRow, 'updatedAt'>

/** Keeps what was typed. A draft that was dropped meanwhile stays dropped; the answer says whether it was there. */
export function planSaveDraft(id: string, change: DraftChange): Plan<boolean> {
  return {
    wanted: { drafts: [id] },
    touches: ['drafts'],
    durability: 'relaxed',
    decide: ({ drafts: [draft] }) =>
      draft === undefined
        ? { change: {}, result: false }
        : { change: { put: { drafts: [{ ...draft, ...change }] } }, result: true },
  }
}

/** Forgets a draft with its photos: the kiosk was left, or the form was given up. */
export function planDropDraft(id: string): Plan<void> {
  return {
    wanted: { drafts: [id], filesIn: { state: 'draft', limit: MOST_FILES } },
    touches: ['drafts', 'files', 'chunks'],
    durability: 'strict',
    decide: ({ drafts: [draft], filesIn }) => {
      const named = new Set(draft?.files?.map(({ sha256 }) => sha256))
      const files = filesIn.filter(({ sha256 }) => named.has(sha256))
      return { change: { remove: { drafts: [id], ...withoutFiles(files) } }, result: undefined }
    },
  }
}

function ticketOf({ village, letter }: Identity, counter: number): string {
  return ticketNumber(village, letter, counter)
}
