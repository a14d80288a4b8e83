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
import type { CaseRow } from '../../../src/store/index.ts'
import { asTheyAre, look } from '../../builders/memory-store.ts'
import type { SimTablet } from '../tablet.ts'
import { villages } from '../villages.ts'
import type { Stage } from '../world.ts'
import { type Check, type Finding, perLog } from './finding.ts'

type Oracle = { cases: Map<string, CaseState>; hashes: Digest[]; chains: Digest[] }

/** An independent fold of the log: what every copy must come to at every seq. */
const oracles = perLog((): Oracle => ({ cases: new Map(), hashes: [ZERO_DIGEST], chains: [ZERO_DIGEST] }))
const checked = new WeakMap<SimTablet, string>()

/** [I5] Two copies at the same seq hold equal state and chain, and a view is that state with own events on top. */
export const agreement: Check = (stage) => villages.flatMap((village) => ofVillage(stage, village))

function ofVillage(stage: Stage, village: string): Finding[] {
  const { memory, fresh } = oracles(stage, village)
  for (const { event, seq, receivedAt, occurredAt, chain } of fresh) {
    const before = memory.cases.get(event.case) ?? null
    const after = reduce(before, { ...event, seq, receivedAt, occurredAt })
    memory.cases.set(event.case, after)
    const hash = memory.hashes.at(-1) ?? ZERO_DIGEST
    memory.hashes.push(nextStateHash(hash, caseHash(before), caseHash(after)))
    memory.chains.push(chain)
  }
  const own = memory.hashes.at(-1) === stage.server.head(village).stateHash
  const found = own ? [] : [{ id: 'I5', what: `${village}: the server's state hash is not that of its log` }]
  const here = stage.tablets.filter((tablet) => tablet.village === village)
  return [...found, ...here.flatMap((tablet) => ofTablet(stage, tablet, memory))]
}

function ofTablet(stage: Stage, tablet: SimTablet, oracle: Oracle): Finding[] {
  const { place, rebuild } = look(tablet.contents, {}, asTheyAre).meta
  const stand = `${place.epoch}/${place.cursor}/${place.gen}`
  const isOld = place.epoch !== stage.server.epoch || rebuild !== null
  if (isOld || checked.get(tablet) === stand) return []
  checked.set(tablet, stand)
  const found = place.chain === oracle.chains[place.cursor] ? [] : ['another chain']
  if (place.stateHash !== oracle.hashes[place.cursor]) found.push('another state hash')
  const rows = look(tablet.contents, { casesAfter: { id: '', limit: 10_000 } }, asTheyAre).casesAfter
  found.push(...rows.filter((row) => !isLawful(row)).map(({ id }) => `a view that is not its law: ${id}`))
  const atHead = place.cursor === oracle.chains.length - 1
  if (atHead) found.push(...unlike(rows, oracle.cases))
  return found.map((what) => ({ id: 'I5', what: `${tablet.name} at ${place.cursor}: ${what}` }))
}

function isLawful({ canonical, pending, view }: CaseRow): boolean {
  return canonicalJson(view) === canonicalJson(fold(canonical, pending.map(asPending)))
}

function unlike(rows: readonly CaseRow[], cases: ReadonlyMap<string, CaseState>): string[] {
  const held = new Map(rows.flatMap(({ id, canonical }) => (canonical ? [[id, canonical] as const] : [])))
  const wrong = [...cases].filter(
    ([id, state]) => canonicalJson(held.get(id) ?? null) !== canonicalJson(state),
  )
  const surplus = [...held.keys()].filter((id) => !cases.has(id))
  return [...wrong.map(([id]) => `case ${id} differs`), ...surplus.map((id) => `case ${id} is in no log`)]
}
