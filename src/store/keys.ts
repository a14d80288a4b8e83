import { newId } from './ids.ts'
import type { Plan, Stored } from './port.ts'
import type { KeyRow } from './rows.ts'
import { tablet } from './tablet.ts'

/** This tablet's key pair; its private part can be used and never read. Null before it is enrolled. */
export async function deviceKey(): Promise<CryptoKeyPair | null> {
  return (await tablet().db.keys.get('device'))?.pair ?? null
}

export type Life = { readonly pair: CryptoKeyPair; readonly inc: string }

/** The key pair and life that this tablet enrols with: made once, and kept until the enrolment is done. */
export async function enrolling(makePair: () => Promise<CryptoKeyPair>): Promise<Stored<Life>> {
  const { db, store } = tablet()
  const kept = await db.keys.get('enrolling')
  if (kept?.inc !== undefined) return { ok: true, value: { pair: kept.pair, inc: kept.inc } }
  const life = { pair: await makePair(), inc: newId() }
  const stored = await store.run(planKeep({ id: 'enrolling', ...life }))
  return stored.ok ? { ok: true, value: life } : stored
}

function planKeep(key: KeyRow): Plan<void> {
  const change = { put: { keys: [key] } }
  return {
    wanted: {},
    touches: ['keys'],
    durability: 'strict',
    decide: () => ({ change, result: undefined }),
  }
}
