import type { Actor } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

type Named = Readonly<Record<'kind' | 'id' | 'name', string>>

const named: Statement<Named> = statement(
  'names-of',
  `SELECT 'staff' AS kind, staff AS id, name FROM staff WHERE village_code = $1 AND staff = ANY ($2)
   UNION ALL SELECT 'officer', officer, name FROM officer WHERE officer = ANY ($2)`,
)

/** What staff of a village and officers are called, by who acted; undefined for residents and whom nobody knows any more. */
export async function namesOf(
  reader: Reader,
  village: string,
  actors: readonly Actor[],
): Promise<(actor: Actor) => string | undefined> {
  const ids = [...new Set(actors.flatMap(({ id }) => id ?? []))]
  const rows = ids.length === 0 ? [] : await reader.rows(named, [village, ids])
  return ({ kind, id }) => rows.find((row) => row.kind === kind && row.id === id)?.name
}
