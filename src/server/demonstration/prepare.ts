import { HOUR, type Instant, later } from '../../domain/index.ts'
import {
  addOfficer,
  addStaff,
  allowPairing,
  type DeviceSession,
  hashPassphrase,
  hashPin,
} from '../access/index.ts'
import { type Database, prepareDataDir, type Statement, statement } from '../db/index.ts'
import { ok, type Result } from '../problems.ts'
import { fileIn, readPlan, writePlan } from './file.ts'
import { perform, retire } from './perform.ts'
import { newPlan, type Plan } from './plan.ts'

const find: Statement<{ plan: string; finishedAt: Instant | null }> = statement(
  'demonstration-find',
  'SELECT plan, finished_at AS "finishedAt" FROM demonstration',
)
const isUsed: Statement<{ used: boolean }> = statement(
  'demonstration-database-used',
  `SELECT EXISTS (SELECT FROM event) OR EXISTS (SELECT FROM device) OR EXISTS (SELECT FROM pairing_code)
     OR EXISTS (SELECT FROM officer) OR EXISTS (SELECT FROM staff) AS used`,
)
const begin = statement(
  'demonstration-begin',
  `INSERT INTO demonstration (plan, begun_at) VALUES ($1, $2)
   ON CONFLICT (single) DO UPDATE SET plan = excluded.plan, begun_at = excluded.begun_at`,
)
const finish = statement('demonstration-finish', 'UPDATE demonstration SET finished_at = $1')

/** A plan older than this on an empty database is another database's. */
const freshFor = HOUR

/**
 * Makes the demonstration regency in a database that holds nothing yet, and goes on where an earlier start was cut
 * off. Null: this database is somebody's own, and is left alone. The villages must be known before.
 */
export async function prepareDemonstration(
  database: Database,
  dataDir: string,
  now: Instant,
): Promise<Result<Plan | null>> {
  const path = fileIn(dataDir)
  const [known, written] = await Promise.all([database.read.row(find), readPlan(path)])
  if (!written.ok) return written
  if (known?.finishedAt) return ok(written.value?.id === known.plan ? written.value : null)
  if (!known && (await database.read.row(isUsed))?.used) return ok(null)
  const resumed = written.value && isOurs(written.value, known?.plan, now) ? written.value : null
  const plan = resumed ?? newPlan(now)
  if (!resumed) {
    const fit = await prepareDataDir(dataDir)
    if (!fit.ok) return fit
    await writePlan(path, plan)
  }
  await make(database, plan, now)
  return ok(plan)
}

/** A crash between writing the file and the first row leaves a plan that no database knows yet. */
function isOurs(written: Plan, known: string | undefined, now: Instant): boolean {
  return known === undefined ? later(written.madeAt, freshFor) > now : written.id === known
}

async function make(database: Database, plan: Plan, now: Instant): Promise<void> {
  await database.withTx((tx) => tx.run(begin, [plan.id, now]))
  await seatOfficers(database, plan)
  for (const village of plan.villages) await seatStaff(database, plan, village)
  const tablets: DeviceSession[] = []
  for (const place of plan.villages.keys()) tablets.push(await perform(database, plan, place))
  await database.withTx(async (tx) => {
    for (const tablet of tablets) await retire(tx, plan, tablet)
    await tx.run(finish, [now])
  })
}

async function seatOfficers(database: Database, { officers }: Plan): Promise<void> {
  for (const { login, name, role, agency, passphrase } of officers) {
    const hash = await hashPassphrase(passphrase)
    await database.withTx((tx) => addOfficer(tx, { officer: login, login, name, role, agency }, hash))
  }
}

async function seatStaff(
  database: Database,
  { madeAt, pairingCodesUntil }: Plan,
  { code, staff, pairingCodes }: Plan['villages'][number],
): Promise<void> {
  const life = Date.parse(pairingCodesUntil) - Date.parse(madeAt)
  const hashed = await Promise.all(
    staff.map(async (member) => ({ ...member, pin: await hashPin(member.pin) })),
  )
  await database.withTx(async (tx) => {
    for (const member of hashed) await addStaff(tx, code, member)
    for (const pairing of pairingCodes) await allowPairing(tx, code, pairing, madeAt, life)
  })
}
