import { expect, test } from 'vitest'
import { anEnrolledTablet, village } from '../../tests/builders/tablet.ts'
import { foreignEventSchema, nextChain, payloadHash, ZERO_DIGEST } from '../domain/index.ts'
import { newId, planAnswer, readPage } from './index.ts'

const epoch = '0193b1d2-0000-4000-8000-00000000000e'
const at = '2026-11-24T06:00:00.000Z'

/** An event that a newer program wrote. */
function aNewerEvent(change: Readonly<Record<string, unknown>>) {
  return foreignEventSchema.parse({
    id: newId(),
    type: 'case.noted',
    v: 1,
    village,
    case: newId(),
    device: 'd-2',
    inc: newId(),
    dseq: 1,
    at,
    off: 0,
    base: 0,
    actor: { kind: 'staff', id: 'siti' },
    supersedes: null,
    attachments: [],
    data: {},
    pii: null,
    ...change,
  })
}

test('an event of a type, version or content that this program does not know is kept whole, left out of the view, and no reason to doubt the copy', async () => {
  const tablet = await anEnrolledTablet('memory')
  const events = [
    aNewerEvent({ type: 'request.imagined' }),
    aNewerEvent({ v: 2 }),
    aNewerEvent({ data: { colour: 'blue' } }),
  ]
  const chain = events.reduce((before, event) => nextChain(before, payloadHash(event)), ZERO_DIGEST)
  const pulled = events.map((e, index) => ({ seq: index + 1, rx: at, oc: at, e }))
  // The newer server folds them to another state than this program can.
  const state = { seq: 3, hash: 'f'.repeat(64), reducer: 2 }
  const page = { from: 1, to: 3, head: 3, more: false, chain, events: pulled, state }
  const asked = { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 500, reducer: 1 }
  const read = readPage(page, asked, tablet.identity.device)
  const { inc } = tablet.identity
  const exchange = { inc, sent: new Map(), asked, verdicts: [], page: read ?? ('broken' as const) }
  const stored = await tablet.store.run(planAnswer({ ...exchange, epoch, off: 0, at }))
  expect(stored).toMatchObject({ ok: true, value: { page: 'applied', cursor: 3 } })
  const seen = await tablet.seen({ events: events.map(({ id }) => id), casesAfter: { id: '', limit: 9 } })
  expect(seen.events.map(({ event }) => event)).toEqual(events)
  expect(seen.casesAfter).toEqual([])
})
