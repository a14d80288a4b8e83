import { randomBytes } from 'node:crypto'
import { deviceLetter, type Instant } from '../../domain/index.ts'
import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'

/** A tablet as the regency knows it. `assignment` rises when it is given to another village. */
export interface Device {
  readonly device: string
  readonly village: string
  readonly publicKey: Buffer
  readonly assignment: number
  readonly revokedAt: Instant | null
}

/** A tablet in a village's list, with the letter of its newest life, by which tickets show whose it is. */
type Listed = Pick<Device, 'device' | 'revokedAt'> & {
  readonly letter: string | null
  readonly enrolledAt: Instant
  readonly lastContactAt: Instant | null
}

const columns = `device, village_code AS village, public_key AS "publicKey", assignment, revoked_at AS "revokedAt"`
const find: Statement<Device> = statement(
  'device-find',
  `SELECT ${columns} FROM device WHERE village_code = $1 AND device = $2`,
)
const add = statement(
  'device-add',
  'INSERT INTO device (village_code, device, public_key, enrolled_at) VALUES ($1, $2, $3, $4)',
)
const revoke = statement(
  'device-revoke',
  'UPDATE device SET revoked_at = $3 WHERE village_code = $1 AND device = $2 AND revoked_at IS NULL',
)
const list: Statement<Omit<Listed, 'letter'> & { n: number | null }> = statement(
  'device-list',
  `SELECT device, enrolled_at AS "enrolledAt", revoked_at AS "revokedAt", c.last_contact_at AS "lastContactAt",
     (SELECT max(n) FROM device_life l WHERE (l.village_code, l.device) = (d.village_code, d.device)) AS n
   FROM device d LEFT JOIN device_contact c USING (village_code, device)
   WHERE village_code = $1 ORDER BY enrolled_at`,
)
const findLife: Statement<{ n: number }> = statement(
  'device-life-find',
  'SELECT n FROM device_life WHERE village_code = $1 AND device = $2 AND inc = $3',
)
const addLife = statement(
  'device-life-add',
  'INSERT INTO device_life (village_code, device, inc, n, since) VALUES ($1, $2, $3, $4, $5)',
)
const nextLetter: Statement<{ n: number }> = statement(
  'device-letter-next',
  `INSERT INTO village_letter AS v (village_code, given) VALUES ($1, 1)
   ON CONFLICT (village_code) DO UPDATE SET given = v.given + 1 RETURNING given - 1 AS n`,
)

const skip = statement('device-letters-skip', 'UPDATE village_letter SET given = given + $1')

/** More new lives than a village sees between two backups. */
const lettersSkipped = 8

/** A new device's id: its village's ten digits and 80 random bits. It stays when the device moves. */
export function newDeviceId(village: string): string {
  return `d-${village.replaceAll('.', '')}-${randomBytes(10).toString('hex')}`
}

/** The village that a device's row lies in, read from its id; null where the id is no device's. */
function villageOfDevice(device: string): string | null {
  const digits = /^d-(\d{2})(\d{2})(\d{2})(\d{4})-[0-9a-f]{20}$/.exec(device)
  return digits ? digits.slice(1).join('.') : null
}

/** The device of this id, if there is one. */
export async function findDevice(reader: Reader, device: string): Promise<Device | undefined> {
  const village = villageOfDevice(device)
  return village === null ? undefined : reader.row(find, [village, device])
}

/** A village's tablets, the oldest first. */
export async function devicesOf(reader: Reader, village: string): Promise<Listed[]> {
  const rows = await reader.rows(list, [village])
  return rows.map(({ n, ...device }) => ({ ...device, letter: n === null ? null : deviceLetter(n) }))
}

/** Remembers a new device. `publicKey` is its SubjectPublicKeyInfo. */
export async function addDevice(
  tx: Tx,
  { device, village, publicKey }: Pick<Device, 'device' | 'village' | 'publicKey'>,
  now: Instant,
): Promise<void> {
  await tx.run(add, [village, device, publicKey, now])
}

/** Ends a device's right to act. What it still holds stays on it. */
export async function revokeDevice(tx: Tx, village: string, device: string, now: Instant): Promise<void> {
  await tx.run(revoke, [village, device, now])
}

/** The letter of one life of a device in ticket numbers; a life that is new gets the village's next letter. */
export async function letterOf(
  tx: Tx,
  village: string,
  device: string,
  inc: string,
  now: Instant,
): Promise<string> {
  const known = await tx.row(findLife, [village, device, inc])
  if (known) return deviceLetter(known.n)
  // Its row lock makes two sessions of one new life wait for each other; the second then finds the first's letter.
  const next = await tx.row(nextLetter, [village])
  const meanwhile = await tx.row(findLife, [village, device, inc])
  if (meanwhile) return deviceLetter(meanwhile.n)
  const n = next?.n ?? 0
  await tx.run(addLife, [village, device, inc, n, now])
  return deviceLetter(n)
}

/** After a restore: the letters that were given since the backup stand on tickets, and are not given twice. */
export async function skipLetters(tx: Tx): Promise<void> {
  await tx.run(skip, [lettersSkipped])
}
