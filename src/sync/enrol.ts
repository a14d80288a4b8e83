import { enrolAnswer, type ProblemCode } from '../protocol/index.ts'
import {
  enrolling,
  type Identity,
  keepData,
  planEnrol,
  type StorageProblem,
  type TabletStore,
  tabletStore,
} from '../store/index.ts'
import { line } from './browser.ts'
import type { LocalProblem } from './problem.ts'
import { requestSync } from './start.ts'
import { ask, newKeyPair, publicKeyOf } from './wire/index.ts'

export type EnrolResult =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly problem: ProblemCode | LocalProblem | 'OUTBOX_NOT_EMPTY' }

/**
 * Pairs this tablet with its village by a one-time code, typed as people type. The key pair is made here, and kept
 * until the pairing is known to have worked: the same code may be tried again when its answer was lost.
 */
export async function enrol(code: string): Promise<EnrolResult> {
  const life = await enrolling(newKeyPair)
  if (!life.ok) return life
  const { pair, inc } = life.value
  const body = { code: code.toUpperCase().replace(/[\s-]/g, ''), publicKey: await publicKeyOf(pair), inc }
  const reply = await ask(line, { path: '/v1/devices/enrol', body }, enrolAnswer)
  if (!reply.ok) return { ok: false, problem: reply.problem.code }
  const { device, letter, assignment } = reply.value
  const identity = { device, inc, letter, village: assignment.village, asg: assignment.version }
  const saved = await become(tabletStore, identity, pair)
  if (saved !== null) return { ok: false, problem: saved }
  await keepData()
  requestSync()
  return { ok: true, identity }
}

/** What an earlier life of this tablet had not sent goes on under the new name. */
export async function become(
  store: TabletStore,
  identity: Identity,
  pair: CryptoKeyPair,
): Promise<StorageProblem | 'OUTBOX_NOT_EMPTY' | null> {
  const before = await store.read({ waiting: 1 })
  if (!before.ok) return before.problem
  const { meta, waiting } = before.value
  const dseq = waiting[0]?.dseq ?? meta.counters.dseq + 1
  const seen = meta.identity && { inc: meta.identity.inc, dseq }
  const stored = await store.run(planEnrol(identity, { seen, pair }))
  if (!stored.ok) return stored.problem
  return stored.value.ok ? null : stored.value.problem
}
