import type { Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

/** What a village's people answered: the sum of each element's scores, over so many answers, of so many finished cases. */
type VillageSurvey = {
  readonly village: string
  readonly name: string
  readonly districtName: string
  readonly sums: readonly number[]
  readonly answers: number
  readonly finished: number
}

const sum = Array.from({ length: 9 }, (_, at) => `sum(scores[${at + 1}])`).join(', ')

const list: Statement<VillageSurvey> = statement(
  'projection-satisfaction',
  `SELECT v.village_code AS village, v.name, v.district_name AS "districtName",
    coalesce(s.sums, '{}') AS sums, coalesce(s.answers, 0)::int AS answers, coalesce(f.finished, 0)::int AS finished
  FROM village v
  LEFT JOIN (
    SELECT village_code, count(*) AS answers, ARRAY[${sum}]::int[] AS sums
    FROM case_state WHERE kind = 'survey' AND closed_at >= $1 GROUP BY village_code
  ) s USING (village_code)
  LEFT JOIN (
    SELECT village_code, count(*) AS finished
    FROM case_state WHERE status IN ('completed', 'rejected', 'resolved') AND closed_at >= $1 GROUP BY village_code
  ) f USING (village_code)
  ORDER BY v.village_code`,
)

/** Every village's answers since then. */
export function listSatisfaction(reader: Reader, since: Instant): Promise<VillageSurvey[]> {
  return reader.rows(list, [since])
}
