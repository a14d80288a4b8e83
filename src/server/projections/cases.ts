import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

/** A line of a village's list of cases: nothing personal. */
type CaseSummary = {
  readonly case: string
  readonly kind: 'request' | 'complaint'
  readonly status: string
  /** The service of a request, the category of a complaint. */
  readonly subject: string
  readonly ticket: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly dueAt: Instant | null
  readonly needsAttention: boolean
  readonly lateEver: boolean
}

/** What to list; a field that is left out lets all through. */
export type CaseFilters = {
  readonly kind?: 'request' | 'complaint' | undefined
  readonly subjects?: readonly string[] | undefined
  readonly statuses?: readonly string[] | undefined
  readonly ticket?: string | undefined
  /** `late`: open, and the promise that comes next was due by `now`. */
  readonly state?: 'open' | 'late' | 'attention' | 'closed' | undefined
}

type Page = { readonly offset: number; readonly limit: number }
type CaseList = { readonly cases: readonly CaseSummary[]; readonly more: boolean }

/** A screen shows fewer at a time. */
const mostCases = 200

const list: Statement<CaseSummary> = statement(
  'projection-cases',
  `SELECT case_id AS case, kind, status, subject, ticket, opened_at AS "openedAt", closed_at AS "closedAt",
    due_at AS "dueAt", needs_attention AS "needsAttention", late_ever AS "lateEver"
  FROM case_state
  WHERE village_code = $1 AND kind IN ('request', 'complaint') AND ($2::text IS NULL OR kind = $2)
    AND ($3::text[] IS NULL OR subject = ANY ($3)) AND ($4::text[] IS NULL OR status = ANY ($4))
    AND ($5::text IS NULL OR ticket = $5)
    AND CASE $6::text
      WHEN 'open' THEN closed_at IS NULL
      WHEN 'late' THEN closed_at IS NULL AND due_at <= $7
      WHEN 'attention' THEN needs_attention
      WHEN 'closed' THEN closed_at IS NOT NULL
      ELSE true END
  ORDER BY (closed_at IS NOT NULL), due_at NULLS LAST, opened_at DESC, case_id
  OFFSET $8 LIMIT $9`,
)

/** A village's cases: the open ones first, by what is due next; then the closed ones, the newest first. */
export async function listCases(
  reader: Reader,
  village: string,
  filters: CaseFilters,
  page: Page,
  now: Instant,
): Promise<CaseList> {
  const { kind, subjects, statuses, ticket, state } = filters
  const limit = Math.min(page.limit, mostCases)
  const values = [village, kind, subjects, statuses, ticket, state].map((value) => value ?? null)
  const rows = await reader.rows(list, [...values, now, page.offset, limit + 1])
  return { cases: rows.slice(0, limit), more: rows.length > limit }
}
