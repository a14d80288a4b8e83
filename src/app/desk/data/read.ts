import { type Case, isCase, type Service, type Village } from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import type { StaffMember } from '../../../protocol/index.ts'
import {
  type CaseRow,
  clockOffset,
  closedCases,
  type Identity,
  identity,
  type OutboxSummary,
  openCases,
  outboxSummary,
  services,
  staff,
} from '../../../store/index.ts'

/** Whose desk this is, who works at it, and what it serves. */
export type Desk = {
  readonly identity: Identity | null
  readonly village: Village | null
  readonly staff: readonly StaffMember[]
  readonly services: ReadonlyMap<string, Service>
  /** Server time less this tablet's clock, in milliseconds; null where it was never measured. */
  readonly offset: number | null
}

/** Live: the desk itself. */
export async function readDesk(): Promise<Desk> {
  const [who, members, offered, offset] = await Promise.all([identity(), staff(), services(), clockOffset()])
  const village = (who && findVillage(who.village)) ?? null
  const byId = new Map(offered.map((service) => [service.id, service]))
  return { identity: who, village, staff: members, services: byId, offset }
}

/** The cases that this tablet holds, and what stands between it and the regency. */
export type Board = {
  /** False while only the cases that are due first are read. */
  readonly complete: boolean
  readonly cases: readonly Case[]
  /** Cases of which something has not come back from the log yet. */
  readonly unsent: ReadonlySet<string>
  readonly line: OutboxSummary
}

/** Live: the board, of at most so many open and closed cases. One query, so that rows and counts can never disagree. */
export async function readBoard(most?: number): Promise<Board> {
  const [open, closed, line] = await Promise.all([openCases(most), closedCases(most), outboxSummary()])
  const complete = most === undefined || Math.max(open.length, closed.length) < most
  const rows = [...open, ...closed]
  const unsent = new Set(rows.filter((row) => row.unsent === 1).map(({ id }) => id))
  return { complete, cases: rows.flatMap(caseIn), unsent, line }
}

function caseIn({ view }: CaseRow): Case | [] {
  return isCase(view) ? view : []
}
