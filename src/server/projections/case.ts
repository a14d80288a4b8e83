import type { CaseState } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

const find: Statement<{ state: string }> = statement(
  'projection-case',
  'SELECT state FROM case_state WHERE village_code = $1 AND case_id = $2',
)

/** A case as it stands; null where the village has none of that id. `id` is a UUID. */
export async function getCase(reader: Reader, village: string, id: string): Promise<CaseState | null> {
  const row = await reader.row(find, [village, id])
  return row ? JSON.parse(row.state) : null
}
