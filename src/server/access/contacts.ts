import type { Instant } from '../../domain/index.ts'
import { statement, type Tx } from '../db/index.ts'

/** What a tablet says of itself with every sync: the last number it gave, how many wait, and since when. */
export interface Contact {
  readonly device: string
  readonly inc: string
  readonly minted: number
  readonly pending: number
  readonly oldestPendingAt: Instant | null
}

const note = statement(
  'contact-note',
  `INSERT INTO device_contact AS c
     (village_code, device, inc, minted, pending, oldest_pending_at, last_contact_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (village_code, device) DO UPDATE SET inc = excluded.inc, minted = excluded.minted,
     pending = excluded.pending, oldest_pending_at = excluded.oldest_pending_at,
     last_contact_at = greatest(c.last_contact_at, excluded.last_contact_at)`,
)

/** Remembers it, so that the regency sees what it has not got yet. */
export async function noteContact(tx: Tx, village: string, contact: Contact, now: Instant): Promise<void> {
  const { device, inc, minted, pending, oldestPendingAt } = contact
  await tx.run(note, [village, device, inc, minted, pending, oldestPendingAt, now])
}
