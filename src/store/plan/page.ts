import {
  type CaseEvent,
  type Digest,
  type DomainEvent,
  type ForeignEvent,
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
    const event = pulled.seq === page.from + at ? eventOf(pulled) : null
    if (event === null) return null
    chain = nextChain(chain, payloadHash(event.event))
    rows.push(rowOf(pulled, event.event, device))
    if (event.known) append(cases, placed(pulled, event.event))
  }
  return chain === page.chain ? { from: page.from, to, chain, more, state, rows, cases } : null
}

type Pulled =
  | { readonly known: true; readonly event: DomainEvent }
  | { readonly known: false; readonly event: ForeignEvent }

/** Every event is kept, also one of a newer version that this program cannot fold yet; null for what is none. */
function eventOf({ e }: PulledEvent): Pulled | null {
  const read = readEvent(e)
  if (read.ok) return { known: true, event: read.event }
  const foreign = foreignEventSchema.safeParse(e)
  return foreign.success ? { known: false, event: foreign.data } : null
}

function rowOf({ seq, rx, oc }: PulledEvent, event: DomainEvent | ForeignEvent, device: string): EventRow {
  const { id, inc, dseq } = event
  const own = event.device === device ? { inc, dseq } : {}
  return { id, event, ...own, seq, receivedAt: rx, occurredAt: oc }
}

function placed({ seq, rx, oc }: PulledEvent, event: DomainEvent): CaseEvent {
  return { ...event, seq, receivedAt: rx, occurredAt: oc }
}

function append(cases: Map<string, CaseEvent[]>, event: CaseEvent): void {
  const known = cases.get(event.case)
  if (known) known.push(event)
  else cases.set(event.case, [event])
}
