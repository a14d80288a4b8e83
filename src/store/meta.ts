import { type Millis, millisOf, REDUCER_VERSION, ZERO_DIGEST } from '../domain/index.ts'
import type { Meta, MetaRow } from './rows.ts'

/** A tablet that has not been enrolled and has seen nothing. */
export const blankMeta: Meta = {
  identity: null,
  counters: { dseq: 0, ticket: 0 },
  settled: 0,
  place: {
    epoch: null,
    cursor: 0,
    chain: ZERO_DIGEST,
    stateHash: ZERO_DIGEST,
    reducer: REDUCER_VERSION,
    gen: 0,
  },
  off: null,
  status: { lastContact: null, lastVerdict: null, nextTry: null, problem: null },
  rebuild: null,
  hello: null,
  tries: {},
}

/** The rows of `meta` as one value; what has no row yet is blank. */
export function metaOf(rows: readonly MetaRow[]): Meta {
  const meta = { ...blankMeta }
  for (const { key, value } of rows) Reflect.set(meta, key, value)
  return meta
}

/** The rows that a change of some facts writes. */
export function metaRows(change: Partial<Meta>): MetaRow[] {
  const keys = Object.keys(change).filter((key): key is keyof Meta => key in blankMeta)
  return keys.map((key) => ({ key, value: change[key] ?? null }))
}

/**
 * Server time less this tablet's clock, as best known at a moment of that clock; null where it was never measured. A
 * clock that stands before the last contact was set back (an empty battery: 1970): time then goes on from there.
 */
export function offsetAt({ off, status: { lastContact } }: Meta, clock: Millis): Millis | null {
  if (off === null || lastContact === null) return off
  return off + Math.max(0, millisOf(lastContact) - clock)
}
