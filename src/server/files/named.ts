import type { DomainEvent } from '../../domain/index.ts'
import type { StoredAttachment } from '../../protocol/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'
import { whichAreKnown } from './rows.ts'

/** Few events name files: the index on those that do is used by saying so. */
export const hasFiles = (body: string) => `${body} NOT LIKE '%"attachments":[]%'`

const bodies: Statement<{ id: string; body: string }> = statement(
  'file-bodies',
  `SELECT id, body FROM event WHERE village_code = $1 AND id = ANY($2::uuid[]) AND ${hasFiles('body')}`,
)
const cases: Statement<{ id: string }> = statement(
  'file-cases',
  `SELECT DISTINCT case_id AS id FROM event
  WHERE village_code = $1 AND ${hasFiles('body')} AND attachment_hashes(body) @> ARRAY[$2::text] LIMIT 100`,
)

/** The files that these events of a village name, by event, and whether each is stored already. */
export async function attachmentsOf(
  reader: Reader,
  village: string,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredAttachment[]>> {
  const rows = await reader.rows(bodies, [village, events])
  const named = rows.map(({ id, body }) => [id, readAttachments(body)] as const)
  const hashes = named.flatMap(([, some]) => some.map(({ sha256 }) => sha256))
  const known = hashes.length > 0 ? await whichAreKnown(reader, village, hashes) : new Set<string>()
  return new Map(
    named.map(([id, some]) => [id, some.map((one) => ({ ...one, stored: known.has(one.sha256) }))]),
  )
}

/** The cases of a village that name this file. */
export async function casesNaming(reader: Reader, village: string, sha256: string): Promise<string[]> {
  return (await reader.rows(cases, [village, sha256])).map(({ id }) => id)
}

function readAttachments(body: string): DomainEvent['attachments'] {
  const event: Pick<DomainEvent, 'attachments'> = JSON.parse(body)
  return event.attachments
}
