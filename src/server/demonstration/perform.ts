import { sign } from 'node:crypto'
import { millisOf } from '../../domain/index.ts'
import { sessionText } from '../../protocol/index.ts'
import {
  allowPairing,
  challengeDevice,
  type DeviceSession,
  enrol,
  type Outcome,
  openDeviceSession,
  revokeDevice,
} from '../access/index.ts'
import type { Database, Tx } from '../db/index.ts'
import { type Answer, appendByOfficer, push } from '../log/index.ts'
import { bytesOf, idOf, keyOf } from './chance.ts'
import type { DemonstrationVillage, Plan } from './plan.ts'
import { type Act, scriptOf } from './script.ts'

/** What the script needs to know of the log while it is played. */
type Progress = { readonly head: number; readonly dseq: number }

/**
 * Plays a village's past through the same doors as everybody: a tablet is enrolled and pushes, officers append.
 * Everything is repeatable: what an earlier, interrupted try has done already stands as it is.
 */
export async function perform(database: Database, plan: Plan, place: number): Promise<DeviceSession> {
  const village = plan.villages[place]
  if (!village) throw new Error(`no village ${place} in the plan`)
  const tablet = await pairTablet(database, plan, village)
  let progress: Progress = { head: 0, dseq: 0 }
  for (const act of scriptOf(plan, village, place)) {
    progress = await (isOfficers(act)
      ? byOfficer(database, village, act, progress)
      : byTablet(database, village, tablet, act, progress))
  }
  return tablet
}

/** The past is over: its tablet belongs to nobody, so it may do nothing more. */
export function retire(tx: Tx, plan: Plan, { village, device }: DeviceSession): Promise<void> {
  return revokeDevice(tx, village, device, plan.madeAt)
}

function isOfficers({ draft }: Act): boolean {
  return draft.actor.kind === 'officer'
}

async function pairTablet(
  database: Database,
  plan: Plan,
  village: DemonstrationVillage,
): Promise<DeviceSession> {
  const { seed, madeAt } = plan
  const key = keyOf(seed, village.code)
  const code = bytesOf(seed, `code ${village.code}`).toString('hex').slice(0, 16).toUpperCase()
  const inc = idOf(seed, `life ${village.code}`, millisOf(madeAt))
  return database.withTx(async (tx) => {
    await allowPairing(tx, village.code, code, madeAt)
    const request = { code, publicKey: key.publicKey, inc }
    const { device } = must(await enrol(tx, request, 'this machine', madeAt))
    const challenge = must(await challengeDevice(tx, device, madeAt))
    const text = Buffer.from(sessionText(device, inc, challenge))
    const signature = sign('sha256', text, { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString(
      'base64',
    )
    return must(await openDeviceSession(tx, { device, inc, challenge, signature }, madeAt))
  })
}

async function byTablet(
  database: Database,
  village: DemonstrationVillage,
  tablet: DeviceSession,
  { at, draft, unseen }: Act,
  { head, dseq }: Progress,
): Promise<Progress> {
  const { device, inc } = tablet
  const event = { ...draft, dseq: dseq + 1, off: 0, base: unseen ? Math.max(0, head - 1) : head }
  const answer = await push(database, {
    device: { id: device, village: village.code, assignments: [village.code], revoked: false },
    request: {
      ...{ req: draft.id, device, inc, village: village.code, asg: 1 },
      ...{ minted: dseq + 1, pending: 1, oldestPendingAt: at, push: [event], pull: null },
    },
    roles: (_village, id) => village.staff.find((member) => member.id === id)?.role ?? null,
    plans: () => null,
    now: at,
  })
  const pushed = mustLog(answer)
  const [verdict] = pushed.push.verdicts
  if (verdict?.s !== 'ok') throw new Error(`the log refused ${draft.type}: ${JSON.stringify(verdict)}`)
  return { head: Math.max(head, verdict.seq), dseq: dseq + 1 }
}

async function byOfficer(
  database: Database,
  village: DemonstrationVillage,
  { at, by, draft }: Act,
  { head, dseq }: Progress,
): Promise<Progress> {
  const role = by === 'pengaduan' ? 'supervisor' : 'agency'
  const own = {
    village: village.code,
    drafts: [draft],
    seen: head,
    actor: draft.actor,
    now: at,
    role,
  } as const
  const [seq] = mustLog(await appendByOfficer(database, own)).seqs
  return { head: Math.max(head, seq ?? 0), dseq }
}

/** The script is ours: where it is refused, it is wrong. */
function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.refusal.code}`)
  return outcome.value
}

function mustLog<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`the demonstration was refused: ${answer.problem}`)
  return answer.value
}
