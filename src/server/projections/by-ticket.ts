import { type CaseState, villageOfTicket } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

const find: Statement<{ state: string }> = statement(
  'projection-by-ticket',
  'SELECT state FROM case_state WHERE village_code = $1 AND ticket = $2',
)

/** The case of a ticket number as `parseTicketNumber` gives it; null where nobody has it. */
export async function getCaseByTicket(reader: Reader, ticket: string): Promise<CaseState | null> {
  const row = await reader.row(find, [villageOfTicket(ticket), ticket])
  return row ? JSON.parse(row.state) : null
}
