import { type Reader, type Statement, statement } from '../../db/index.ts'
import type { PageEvent, Stretch } from '../port.ts'

type Row = Omit<PageEvent, 'body'> & { readonly body: string }

/** Bytes of events in one page (sync-protocol 3.2); the first event always fits. */
const pageBytes = 2_097_152

const page: Statement<Row> = statement(
  'log-page',
  `SELECT seq, encode(chain, 'hex') AS chain, received_at AS "receivedAt", occurred_at AS "occurredAt", body
  FROM (
    SELECT seq, chain, received_at, occurred_at, body, sum(octet_length(body)) OVER (ORDER BY seq) AS bytes
    FROM (
      SELECT seq, chain, received_at, occurred_at, body FROM event
      WHERE village_code = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4
    ) AS stretch
  ) AS measured
  WHERE bytes <= $5 OR seq = $2 + 1
  ORDER BY seq`,
)

/** The events of a stretch, in order, as many as one answer may carry. */
export async function readPage(
  reader: Reader,
  { village, after, upTo, limit }: Stretch,
): Promise<PageEvent[]> {
  const rows = await reader.rows(page, [village, after, upTo, limit, pageBytes])
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }))
}
