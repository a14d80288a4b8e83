import {
  asPending,
  type CaseState,
  canonicalJson,
  caseHash,
  type Digest,
  fold,
  nextStateHash,
  reduce,
  ZERO_DIGEST,
} from '../../../src/domain/index.ts'
import type { CaseRow, Place } from '../../../src/store/index.ts'
import { asTheyAre, look } from '../../builders/memory-store.ts'
import type { SimTablet } from '../tablet.ts'
import { villages } from '../villages.ts'
import type { Stage } from '../world.ts'
import { type Check, type Finding, perLog } from './finding.ts'

type Oracle = { cases: Map<string, CaseState>; hashes: Digest[]; chains: Digest[] }

/** An independent fold of the log: what every copy must come to at every seq. */
const oracles = perLog((): Oracle => ({ cases: new Map(), hashes: [ZERO_DIGEST], chains: [ZERO_DIGEST] }))

/** What of a tablet was looked at. A row or a state never changes in place, so each is reckoned once. */
type Looked = { readonly writes: number; readonly place: Place | null; readonly rows: number }
const looked = new WeakMap<SimTablet, Looked>()
const lawful = new WeakSet<CaseRow>()
const hashed = new WeakMap<CaseState, Digest>()

/** [I5] Two copies at the same seq hold equal state and chain, and a view is that state with own events on top. */
export const agreement: Check = (stage) => {
  const found: Finding[] = []
  for (const tablet of stage.tablets) {
    if (looked.get(tablet)?.writes !== tablet.writes) found.push(...ofTablet(stage, tablet))
  }
  return found
}

/** [I5] So does the server's own. */
export const serverAgreement: Check = (stage) => villages.flatMap((village) => ofLog(stage, village))

function ofLog(stage: Stage, village: string): Finding[] {
  const { memory, fresh } = oracles(stage, village)
  for (const { event, seq, receivedAt, occurredAt, chain } of fresh) {
    const before = memory.cases.get(event.case) ?? null
    const after = reduce(before, { ...event, seq, receivedAt, occurredAt })
    memory.cases.set(event.case, after)
    const hash = memory.hashes.at(-1) ?? ZERO_DIGEST
    memory.hashes.push(nextStateHash(hash, hashOf(before), hashOf(after)))
    memory.chains.push(chain)
  }
  const isOwn = memory.hashes.at(-1) === stage.server.head(village).stateHash
  return isOwn ? [] : [{ id: 'I5', what: `${village}: the server's state hash is not that of its log` }]
}

function ofTablet(stage: Stage, tablet: SimTablet): Finding[] {
  const { contents, name, writes, village } = tablet
  const { meta, casesAfter: rows } = look(contents, { casesAfter: { id: '', limit: 10_000 } }, asTheyAre)
  const { place, rebuild } = meta
  const isOfAnotherHistory = place.epoch !== stage.server.epoch || rebuild !== null
  const before = looked.get(tablet)
  looked.set(tablet, { writes, place: isOfAnotherHistory ? null : place, rows: rows.length })
  const isAsBefore = before?.place === place && before.rows === rows.length
  if (isOfAnotherHistory || (isAsBefore && rows.every((row) => lawful.has(row)))) return []
  const oracle = oracles(stage, village).memory
  const found = place.chain === oracle.chains[place.cursor] ? [] : ['another chain']
  if (place.stateHash !== oracle.hashes[place.cursor]) found.push('another state hash')
  found.push(...rows.filter((row) => !isLawful(row)).map(({ id }) => `a view that is not its law: ${id}`))
  const isAtHead = place.cursor === oracle.chains.length - 1
  if (isAtHead) found.push(...unlike(rows, oracle.cases))
  return found.map((what) => ({ id: 'I5', what: `${name} at ${place.cursor}: ${what}` }))
}

function isLawful(row: CaseRow): boolean {
  if (lawful.has(row)) return true
  const due = fold(row.canonical, row.pending.map(asPending))
  const isSo = row.view === due || canonicalJson(row.view) === canonicalJson(due)
  if (isSo) lawful.add(row)
  return isSo
}

function unlike(rows: readonly CaseRow[], cases: ReadonlyMap<string, CaseState>): string[] {
  const held = new Map(rows.flatMap(({ id, canonical }) => (canonical ? [[id, canonical] as const] : [])))
  const wrong = [...cases].filter(([id, state]) => hashOf(held.get(id) ?? null) !== hashOf(state))
  const surplus = [...held.keys()].filter((id) => !cases.has(id))
  return [...wrong.map(([id]) => `case ${id} differs`), ...surplus.map((id) => `case ${id} is in no log`)]
}

function hashOf(state: CaseState | null): Digest {
  if (state === null) return ZERO_DIGEST
  const hash = hashed.get(state) ?? caseHash(state)
  hashed.set(state, hash)
  return hash
}
