import { type Reader, type Statement, statement } from '../../db/index.ts'
import type { Life } from '../port.ts'

const epoch: Statement<{ epoch: string }> = statement(
  'log-epoch',
  'SELECT epoch FROM history ORDER BY number DESC LIMIT 1',
)
const lastDseq: Statement<{ last: number }> = statement(
  'log-last-dseq',
  'SELECT last_dseq AS last FROM device_inc WHERE village_code = $1 AND device = $2 AND inc = $3',
)

/** The identity of this life of the server's history. */
export async function epochOf(reader: Reader): Promise<string> {
  const row = await reader.row(epoch)
  if (!row) throw new Error('the database has no history: it was not migrated')
  return row.epoch
}

/** The last number of this life of a device that has a verdict; 0: none has. */
export async function lastDseqOf(reader: Reader, village: string, { device, inc }: Life): Promise<number> {
  return (await reader.row(lastDseq, [village, device, inc]))?.last ?? 0
}
