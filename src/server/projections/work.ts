import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'
import type { listCases } from './cases.ts'

type CaseSummary = Awaited<ReturnType<typeof listCases>>['cases'][number]

/** Which open cases: of these subjects (null: all), in these states (null: any), of one village or of all. */
export type WorkQuestion = {
  readonly subjects: readonly string[] | null
  readonly statuses: readonly string[] | null
  readonly village: string | null
}

type WorkSummary = CaseSummary & { readonly village: string; readonly villageName: string }

const mostCases = 200

const asked = `closed_at IS NULL AND kind <> 'unopened' AND ($1::text[] IS NULL OR subject = ANY ($1))
    AND ($2::text[] IS NULL OR status = ANY ($2)) AND ($3::text IS NULL OR village_code = $3)`

const list: Statement<WorkSummary> = statement(
  'projection-work',
  `SELECT c.village_code AS village, v.name AS "villageName", case_id AS case, c.kind, status, subject, ticket,
    opened_at AS "openedAt", closed_at AS "closedAt", due_at AS "dueAt", needs_attention AS "needsAttention",
    late_ever AS "lateEver"
  FROM (SELECT * FROM case_state WHERE ${asked}) c JOIN village v USING (village_code)
  ORDER BY due_at NULLS LAST, opened_at, case_id OFFSET $4 LIMIT $5`,
)
const counts: Statement<{ n: number; soon: number }> = statement(
  'projection-work-counts',
  `SELECT count(*)::int AS n, (count(*) FILTER (WHERE due_at > $4 AND due_at <= $5))::int AS soon
  FROM case_state WHERE ${asked}`,
)

/** What waits, the most pressing first, wherever it is. */
export async function listWork(
  reader: Reader,
  { subjects, statuses, village }: WorkQuestion,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly cases: readonly WorkSummary[]; readonly more: boolean }> {
  const limit = Math.min(page.limit, mostCases)
  const rows = await reader.rows(list, [subjects, statuses, village, page.offset, limit + 1])
  return { cases: rows.slice(0, limit), more: rows.length > limit }
}

/** How many wait, and how many of them fall due after `now` and until `until`. */
export async function countWork(
  reader: Reader,
  { subjects, statuses, village }: WorkQuestion,
  now: Instant,
  until: Instant,
): Promise<{ n: number; soon: number }> {
  return (await reader.row(counts, [subjects, statuses, village, now, until])) ?? { n: 0, soon: 0 }
}
