import {
  type DomainEvent,
  nextChain,
  payloadHash,
  readEvent,
  ZERO_DIGEST,
} from '../../../src/domain/index.ts'
import { type Reader, type Statement, statement } from '../../../src/server/db/index.ts'

/** One line of a village's log. */
export interface Line {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly inc: string
  readonly dseq: number
  readonly type: string
  readonly case: string
  readonly chain: string
  readonly body: string
}

const readLog: Statement<Line> = statement(
  'journey-log',
  `SELECT seq::int, id, device, inc, dseq::int, type, case_id AS case, encode(chain, 'hex') AS chain, body
   FROM event WHERE village_code = $1 ORDER BY seq`,
)
const readHead: Statement<{ seq: number; chain: string }> = statement(
  'journey-head',
  `SELECT seq::int, encode(chain, 'hex') AS chain FROM village WHERE village_code = $1`,
)

/** A village's log in its order, as the database holds it. */
export function logOf(reader: Reader, village: string): Promise<Line[]> {
  return reader.rows(readLog, [village])
}

/**
 * What is wrong with a village's log, in words: a gap, a chain that does not follow, an event twice, a tablet's
 * numbers out of order, a head that stands elsewhere. Empty when it is whole.
 */
export async function faultsOf(reader: Reader, village: string): Promise<readonly string[]> {
  const lines = await logOf(reader, village)
  const head = await reader.row(readHead, [village])
  const last = lines.at(-1)
  const stands = { seq: last?.seq ?? 0, chain: last?.chain ?? ZERO_DIGEST }
  const headFault =
    head?.seq === stands.seq && head.chain === stands.chain ? [] : [`the head stands at ${head?.seq}`]
  return [...gaps(lines), ...brokenLinks(lines), ...repeats(lines), ...disorder(lines), ...headFault]
}

function gaps(lines: readonly Line[]): string[] {
  return lines.flatMap(({ seq }, at) => (seq === at + 1 ? [] : [`line ${at + 1} has number ${seq}`]))
}

function brokenLinks(lines: readonly Line[]): string[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]?.chain ?? ZERO_DIGEST
    return nextChain(before, payloadHash(eventOf(line))) === line.chain
      ? []
      : [`the chain breaks at ${line.seq}`]
  })
}

function repeats(lines: readonly Line[]): string[] {
  const ids = lines.map(({ id }) => id)
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`)
}

function disorder(lines: readonly Line[]): string[] {
  const last = new Map<string, number>()
  return lines.flatMap(({ device, inc, dseq, seq }) => {
    const life = `${device} ${inc}`
    const before = last.get(life)
    last.set(life, dseq)
    return before === undefined || dseq === before + 1 ? [] : [`number ${dseq} follows ${before} at ${seq}`]
  })
}

function eventOf({ body }: Line): DomainEvent {
  const read = readEvent(JSON.parse(body))
  if (!read.ok) throw new Error(`the log holds what is no event: ${body}`)
  return read.event
}

/** The numbers of all that was filed in a village, in the order of its log. */
export async function ticketsIn(reader: Reader, village: string): Promise<string[]> {
  const lines = await logOf(reader, village)
  return lines.map(eventOf).flatMap(({ data }) => ('ticket' in data ? [data.ticket] : []))
}
