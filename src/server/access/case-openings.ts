import { type Envelope, type Instant, open, type Personal } from '../../domain/index.ts'
import { statement, type Tx } from '../db/index.ts'
import type { Officer } from './officers.ts'

const note = statement(
  'case-opening-note',
  `INSERT INTO case_opening (village_code, case_id, officer, role, opened_at) VALUES ($1, $2, $3, $4, $5)`,
)

/** Which case, and by whom it is opened. */
export interface Opening {
  readonly village: string
  readonly case: string
  readonly officer: Officer
}

/**
 * The server's one place that opens personal data for a person: it is written down who looked before anything is
 * opened (UU 27/2022). What was erased, and what there never was, stays null. Whether they may is asked before.
 */
export async function openForOfficer(
  tx: Tx,
  opening: Opening,
  envelopes: readonly (Envelope | null)[],
  now: Instant,
): Promise<readonly (Personal | null)[]> {
  const { village, officer } = opening
  await tx.run(note, [village, opening.case, officer.officer, officer.role, now])
  return envelopes.map(open)
}
