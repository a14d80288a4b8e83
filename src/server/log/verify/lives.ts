import { type Reader, type Statement, statement } from '../../db/index.ts'
import type { Fault } from './finding.ts'

const uneven: Statement<{ device: string; inc: string }> = statement(
  'verify-lives',
  `SELECT device, inc FROM (
    SELECT device, inc, dseq FROM event WHERE village_code = $1
    UNION ALL
    SELECT device, inc, dseq FROM verdict WHERE village_code = $1
  ) AS judged
  FULL JOIN (SELECT device, inc, last_dseq FROM device_inc WHERE village_code = $1) AS life USING (device, inc)
  GROUP BY device, inc, last_dseq
  HAVING count(dseq) IS DISTINCT FROM last_dseq OR max(dseq) IS DISTINCT FROM last_dseq
  ORDER BY device, inc LIMIT 1`,
)

/** The first life of a tablet whose numbers 1, 2, 3 … up to its last have not each one verdict. */
export async function firstUnevenLife(reader: Reader, village: string): Promise<Fault | null> {
  const found = await reader.row(uneven, [village])
  return found ? { is: 'life', ...found } : null
}
