import { type Digest, nextChain, ZERO_DIGEST } from '../../../domain/index.ts'
import { type Reader, type Statement, statement, stream } from '../../db/index.ts'
import type { Head } from '../port.ts'
import type { Fault } from './finding.ts'
import { hashOf, type Line, lineColumns } from './line.ts'

const all: Statement<Line> = statement(
  'verify-chain',
  `SELECT ${lineColumns} FROM event WHERE village_code = $1 ORDER BY seq`,
)
const newest: Statement<{ seq: number }> = statement(
  'verify-newest',
  'SELECT coalesce(max(seq), 0) AS seq FROM event WHERE village_code = $1',
)

type Link = { readonly seq: number; readonly chain: Digest }

/** The first row of a village's log that does not stand as it was written; null where all do. */
export async function firstBreak(reader: Reader, head: Head): Promise<Fault | null> {
  const surplus = ((await reader.row(newest, [head.village]))?.seq ?? 0) - head.seq
  let before: Link = { seq: 0, chain: ZERO_DIGEST }
  let broken: Line | null = null
  for await (const line of stream(reader, all, [head.village])) {
    // A broken row is judged when the row after it is known.
    if (broken) return faultOf(broken, line, before, head.village, surplus)
    if (line.seq > before.seq + 1) return { is: 'removed', seq: before.seq + 1 }
    if (follows(line, before, head.village)) before = line
    else broken = line
  }
  return broken ? faultOf(broken, null, before, head.village, surplus) : faultOfEnd(before, head)
}

function follows(line: Line, before: Link, village: string): boolean {
  const hash = hashOf(line, village)
  return line.seq === before.seq + 1 && hash !== null && line.chain === nextChain(before.chain, hash)
}

/** What happened to a row that does not follow. `surplus`: how many rows there are beyond what the head says. */
function faultOf(line: Line, next: Line | null, before: Link, village: string, surplus: number): Fault {
  const { seq } = line
  const skipped = next !== null && follows({ ...next, seq }, before, village)
  if (skipped || surplus > 0 || seq <= before.seq) return { is: 'put in', seq }
  if (hashOf(line, village) === null) return { is: 'changed', seq }
  return { is: surplus < 0 ? 'removed' : 'unlinked', seq }
}

function faultOfEnd({ seq, chain }: Link, head: Head): Fault | null {
  if (seq < head.seq) return { is: 'removed', seq: seq + 1 }
  if (seq > head.seq) return { is: 'put in', seq: head.seq + 1 }
  return chain === head.chain ? null : { is: 'head', seq }
}
