import type { CaseState } from '../../../domain/index.ts'
import { type Verdict, verdict } from '../../../protocol/index.ts'
import { type Reader, type Statement, statement } from '../../db/index.ts'
import type { HeldCase, Known, Placed, Question } from '../port.ts'

/** One round trip for all that a push needs to know: rows of six kinds, told apart by `part`. */
type Row = {
  readonly part: 'life' | 'ok' | 'refused' | 'placed' | 'case' | 'chain'
  readonly id: string | null
  readonly number: number | null
  readonly seq: number | null
  readonly digest: string | null
  readonly text: string | null
  readonly code: string | null
  readonly field: string | null
  readonly at: string | null
}

/**
 * The orders are for the planner: the plan that is kept was made when the tables were empty and one index looked as
 * good as another; only the right one gives this order.
 */
const recallAll: Statement<Row> = statement(
  'log-recall',
  `SELECT 'life' AS part, NULL::uuid AS id, last_dseq AS number, NULL::bigint AS seq, NULL AS digest, NULL AS text,
      NULL AS code, NULL AS field, last_occurred_at AS at
    FROM device_inc WHERE village_code = $1 AND device = $2 AND inc = $3
  UNION ALL
  (SELECT 'ok', id, dseq, seq, NULL, NULL, NULL, NULL, NULL::timestamptz
    FROM event WHERE village_code = $1 AND device = $2 AND inc = $3 AND dseq BETWEEN $4 AND $5 ORDER BY dseq)
  UNION ALL
  SELECT 'refused', id, dseq, seq, NULL, s, code, field, NULL
    FROM verdict WHERE village_code = $1 AND device = $2 AND inc = $3 AND dseq BETWEEN $4 AND $5
  UNION ALL
  SELECT 'placed', id, NULL, seq, encode(payload_hash, 'hex'), NULL, NULL, NULL, NULL
    FROM event WHERE village_code = $1 AND id = ANY ($6::uuid[])
  UNION ALL
  SELECT 'case', case_id, NULL, NULL, encode(hash, 'hex'), state, NULL, NULL, NULL
    FROM case_state WHERE village_code = $1 AND case_id = ANY ($7::uuid[])
  UNION ALL
  SELECT 'chain', NULL, NULL, seq, encode(chain, 'hex'), NULL, NULL, NULL, NULL
    FROM (SELECT seq, chain FROM event WHERE village_code = $1 AND seq >= $8 ORDER BY seq LIMIT 1) AS at_or_after
    WHERE seq = $8`,
)

/** What is known of a device, its numbers, these ids and these cases. */
export async function recall(reader: Reader, question: Question): Promise<Known> {
  const { village, device, inc, dseqs, ids, cases, chainAt } = question
  const rows = await reader.rows(recallAll, [
    village,
    device,
    inc,
    dseqs?.from ?? 0,
    dseqs?.to ?? 0,
    ids,
    cases,
    chainAt,
  ])
  const of = (...parts: readonly Row['part'][]) => rows.filter(({ part }) => parts.includes(part))
  const life = of('life')[0]
  return {
    lastDseq: life?.number ?? 0,
    lastOccurredAt: life?.at ?? null,
    verdicts: new Map(of('ok', 'refused').map((row) => [row.number ?? 0, verdictIn(row)])),
    placed: new Map(of('placed').map((row) => [row.id ?? '', placedIn(row)])),
    cases: new Map(of('case').map((row) => [row.id ?? '', caseIn(row)])),
    chainAt: of('chain')[0]?.digest ?? null,
  }
}

function verdictIn({ part, id, number, seq, text, code, field }: Row): Verdict {
  const stored = { s: part === 'ok' ? 'ok' : text, id, dseq: number, seq, code }
  return verdict.parse(field === null ? stored : { ...stored, field })
}

function placedIn({ seq, digest }: Row): Placed {
  return { seq: seq ?? 0, payloadHash: digest ?? '' }
}

function caseIn({ text, digest }: Row): HeldCase {
  const state: CaseState | null = JSON.parse(text ?? 'null')
  return { state, hash: digest ?? '' }
}
