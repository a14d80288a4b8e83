import { type Digest, type DomainEvent, type Instant, payloadHash, readEvent } from '../../../domain/index.ts'

/** A row of the log as it is stored. */
export type Line = {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly inc: string
  readonly dseq: number
  readonly type: string
  readonly case: string
  readonly payloadHash: Digest
  readonly chain: Digest
  readonly receivedAt: Instant
  readonly occurredAt: Instant
  readonly body: string
}

export const lineColumns = `seq, id, device, inc, dseq, type, case_id AS case,
  encode(payload_hash, 'hex') AS "payloadHash", encode(chain, 'hex') AS chain,
  received_at AS "receivedAt", occurred_at AS "occurredAt", body`

/** The event of a row; null where its text is none. */
export function eventOf({ body }: Line): DomainEvent | null {
  try {
    const read = readEvent(JSON.parse(body))
    return read.ok ? read.event : null
  } catch {
    return null
  }
}

/** The payload hash made anew; null where the row contradicts itself. */
export function hashOf(line: Line, village: string): Digest | null {
  const event = eventOf(line)
  if (event === null || event.village !== village) return null
  const columns = ['id', 'device', 'inc', 'dseq', 'type', 'case'] as const
  const hash = payloadHash(event)
  return hash === line.payloadHash && columns.every((name) => event[name] === line[name]) ? hash : null
}
