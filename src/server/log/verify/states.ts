import {
  type CaseState,
  caseHash,
  type Digest,
  reduce,
  xorDigests,
  ZERO_DIGEST,
} from '../../../domain/index.ts'
import { type Reader, type Statement, statement, stream } from '../../db/index.ts'
import type { Head } from '../port.ts'
import type { Fault } from './finding.ts'
import { eventOf, type Line, lineColumns } from './line.ts'

const byCase: Statement<Line> = statement(
  'verify-by-case',
  `SELECT ${lineColumns} FROM event WHERE village_code = $1 ORDER BY case_id, seq`,
)
const stored: Statement<Stored> = statement(
  'verify-stored',
  `SELECT case_id AS case, encode(hash, 'hex') AS hash, state FROM case_state
  WHERE village_code = $1 ORDER BY case_id`,
)

type Stored = { readonly case: string; readonly hash: Digest; readonly state: string }
type Folded = { readonly case: string; readonly seq: number; readonly hash: Digest | null }

/** The first case that is not what its events come to: each is folded anew, one in memory at a time. */
export async function firstUnlikeCase(reader: Reader, head: Head): Promise<Fault | null> {
  const cases = stream(reader, stored, [head.village])
  let stateHash = ZERO_DIGEST
  for await (const one of foldCases(stream(reader, byCase, [head.village]))) {
    const held = await cases.next()
    // Both come in the order of case ids: one that only one side has shows as the smaller of the two.
    if (held.done || held.value.case > one.case) return { is: 'case', case: one.case, seq: one.seq }
    if (held.value.case < one.case) return { is: 'case', case: held.value.case, seq: 0 }
    if (one.hash === null || !isLike(held.value, one.hash)) {
      return { is: 'case', case: one.case, seq: one.seq }
    }
    stateHash = xorDigests(stateHash, one.hash)
  }
  const left = await cases.next()
  if (!left.done) return { is: 'case', case: left.value.case, seq: 0 }
  return stateHash === head.stateHash ? null : { is: 'state' }
}

async function* foldCases(lines: AsyncIterable<Line>): AsyncGenerator<Folded> {
  let fold: Fold | null = null
  for await (const line of lines) {
    if (fold && fold.case !== line.case) {
      yield folded(fold)
      fold = null
    }
    fold = { case: line.case, seq: line.seq, state: stateAfter(fold, line) }
  }
  if (fold) yield folded(fold)
}

/** `state` is null once a row of the case could not be read. */
type Fold = { readonly case: string; readonly seq: number; readonly state: CaseState | null }

function stateAfter(before: Fold | null, line: Line): CaseState | null {
  const event = eventOf(line)
  if (event === null || (before !== null && before.state === null)) return null
  const { seq, receivedAt, occurredAt } = line
  return reduce(before?.state ?? null, { ...event, seq, receivedAt, occurredAt })
}

function folded({ state, ...fold }: Fold): Folded {
  return { case: fold.case, seq: fold.seq, hash: state && caseHash(state) }
}

function isLike({ hash, state }: Stored, folded: Digest): boolean {
  if (hash !== folded) return false
  try {
    return caseHash(JSON.parse(state)) === folded
  } catch {
    return false
  }
}
