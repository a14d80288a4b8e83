import { isCase } from '../../../domain/index.ts'
import { caseByTicket, clockOffset, standingOf } from '../../../store/index.ts'
import type { FoundCase } from './shapes.ts'

/** Live: the case of a ticket number. */
export async function readCase(ticket: string): Promise<FoundCase> {
  const [row, offset] = await Promise.all([caseByTicket(ticket), clockOffset()])
  if (!isCase(row?.view)) return { is: 'missing' }
  return { is: 'found', case: row.view, standing: await standingOf(row.id), offset }
}
