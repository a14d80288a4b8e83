import {
  type CaseEvent,
  type Digest,
  foreignEventSchema,
  nextChain,
  payloadHash,
  readEvent,
} from '../../domain/index.ts'
import type { PulledEvent, PullPage, PullRequest } from '../../protocol/index.ts'
import type { EventRow } from '../rows.ts'

/** A page that was read and whose chain holds. `cases` are its events by case, those that this program knows. */
export type ReadPage = {
  readonly from: number
  readonly to: number
  readonly chain: Digest
  readonly more: boolean
  readonly state: PullPage['state']
  readonly rows: readonly EventRow[]
  readonly cases: ReadonlyMap<string, readonly CaseEvent[]>
}

/**
 * Reads a page against what was asked: it begins right after the cursor, leaves nothing out, and its chain, reckoned
 * anew from every event, is the one that the server names. Null where any of that fails.
 */
export function readPage(page: PullPage, asked: PullRequest, device: string): ReadPage | null {
  const { to, more, state } = page
  if (page.from !== asked.cursor + 1 || to !== asked.cursor + page.events.length) return null
  const rows: EventRow[] = []
  const cases = new Map<string, CaseEvent[]>()
  let chain = asked.chain
  for (const [at, pulled] of page.events.entries()) {
    const row = pulled.seq === page.from + at ? rowOf(pulled, device) : null
    if (row === null) return null
    chain = nextChain(chain, payloadHash(row.event))
    rows.push(row)
    const event = knownEvent(pulled)
    if (event) cases.set(event.case, [...(cases.get(event.case) ?? []), event])
  }
  return chain === page.chain ? { from: page.from, to, chain, more, state, rows, cases } : null
}

/** Every event is kept, also one of a newer version that this program cannot fold yet. */
function rowOf({ seq, rx, oc, e }: PulledEvent, device: string): EventRow | null {
  const read = foreignEventSchema.safeParse(e)
  if (!read.success) return null
  const event = read.data
  const own = event.device === device ? { inc: event.inc, dseq: event.dseq } : {}
  return { id: event.id, event, ...own, seq, receivedAt: rx, occurredAt: oc }
}

function knownEvent({ seq, rx, oc, e }: PulledEvent): CaseEvent | null {
  const read = readEvent(e)
  return read.ok ? { ...read.event, seq, receivedAt: rx, occurredAt: oc } : null
}
