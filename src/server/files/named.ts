import { type Reader, type Statement, statement } from '../db/index.ts'

/** Few events name files: the index on those that do is used by saying so. */
export const hasFiles = (body: string) => `${body} NOT LIKE '%"attachments":[]%'`

const cases: Statement<{ id: string }> = statement(
  'file-cases',
  `SELECT DISTINCT case_id AS id FROM event
  WHERE village_code = $1 AND ${hasFiles('body')} AND attachment_hashes(body) @> ARRAY[$2::text] LIMIT 100`,
)

/** The cases of a village that name this file. */
export async function casesNaming(reader: Reader, village: string, sha256: string): Promise<string[]> {
  return (await reader.rows(cases, [village, sha256])).map(({ id }) => id)
}
