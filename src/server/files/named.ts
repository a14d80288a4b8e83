import { type Reader, type Statement, statement } from '../db/index.ts'

/** Few events name files; there is an index on those that do, used where this is said. */
export const hasFiles = (body: string) => `${body} NOT LIKE '%"attachments":[]%'`

const cases: Statement<{ id: string }> = statement(
  'file-cases',
  `SELECT DISTINCT case_id AS id FROM event
  WHERE village_code = $1 AND ${hasFiles('body')} AND body LIKE '%"sha256":"' || $2 || '"%' LIMIT 100`,
)

/** The cases of a village that name this file. */
export async function casesNaming(reader: Reader, village: string, sha256: string): Promise<string[]> {
  return (await reader.rows(cases, [village, sha256])).map(({ id }) => id)
}
