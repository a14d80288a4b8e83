import type { StaffMember } from '../../protocol/index.ts'
import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'

const list: Statement<StaffMember> = statement(
  'staff-list',
  'SELECT staff AS id, name, role, pin_hash AS pin FROM staff WHERE village_code = $1 ORDER BY staff',
)
const add = statement(
  'staff-add',
  `INSERT INTO staff (village_code, staff, name, role, pin_hash) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (village_code, staff) DO NOTHING`,
)

const setPin: Statement<{ id: string }> = statement(
  'staff-pin',
  'UPDATE staff SET pin_hash = $3 WHERE village_code = $1 AND staff = $2 RETURNING staff AS id',
)

/** A village's staff, as its tablets need it to unlock the desk offline. */
export function staffOf(reader: Reader, village: string): Promise<StaffMember[]> {
  return reader.rows(list, [village])
}

/** Adds a member whose PIN is hashed already; one who is there stays as they are. */
export async function addStaff(tx: Tx, village: string, member: StaffMember): Promise<void> {
  const { id, name, role, pin } = member
  await tx.run(add, [village, id, name, role, pin])
}

/** Replaces the hash of a member's PIN; false where the village has no such member. */
export async function changePin(tx: Tx, village: string, staff: string, pinHash: string): Promise<boolean> {
  return (await tx.row(setPin, [village, staff, pinHash])) !== undefined
}
