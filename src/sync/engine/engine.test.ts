import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBatch, anAnswer, aProblem, Bench, type End } from '../../../tests/builders/engine.ts'
import { HOUR } from '../../domain/index.ts'
import { limits, type ProblemCode, problems } from '../../protocol/index.ts'
import type { SyncProblem } from '../index.ts'
import { backoff, type Input, type Job, KEEP_WAIT, type Notice, PATIENCE, step, type Trip } from './index.ts'

test('a tablet proves itself, says hello, sends and pulls in one round trip, keeps it, and rests until the next poll', () => {
  const bench = new Bench().until('keep', aBatch(3))
  expect(bench.jobs.map((job) => job.do)).toEqual(['open', 'greet', 'read', 'send', 'keep'])
  expect(bench.jobs.find((job) => job.do === 'send')).toMatchObject({
    pull: 500,
    batch: { events: { length: 3 } },
  })
  bench.end(bench.well(aBatch(3)))
  expect(bench.state).toMatchObject({ doing: 'done', wakeAt: bench.now + limits.pollMillis })
})

/** What each reaction of the protocol does to an engine that was sending ten events. */
const reactions: Record<(typeof problems)[ProblemCode]['then'], (bench: Bench) => void> = {
  split: (bench) => expect(bench.job).toMatchObject({ do: 'read', limit: 5 }),
  renew: (bench) => expect(bench.job).toMatchObject({ do: 'open' }),
  'keep-and-tell': (bench) => {
    expect(bench.state).toMatchObject({ doing: 'kept', wakeAt: bench.now + KEEP_WAIT })
    expect(bench.told.at(-1)).toMatchObject({ wait: KEEP_WAIT })
  },
  resend: (bench) => expect(bench.job).toMatchObject({ do: 'read', from: 3 }),
  fork: (bench) => expect(bench.job).toMatchObject({ do: 'fork', from: { inc: 'inc-1', dseq: 11 } }),
  heal: (bench) => {
    bench.end({ is: 'opened', lastDseq: 4, estranged: false })
    expect(bench.job).toMatchObject({ do: 'read', from: 4 })
    bench.end({ is: 'read', batch: aBatch(10, { first: 4 }) })
    expect(bench.job).toMatchObject({ do: 'send', pull: null })
  },
  'back-off': (bench) => {
    expect(bench.state).toMatchObject({ doing: 'backing-off', wakeAt: bench.now + 1_000 })
    expect(bench.told).toHaveLength(1)
  },
  fix: (bench) => expect(bench.state.doing).toBe('backing-off'),
  update: (bench) => {
    bench.end({ is: 'read', batch: aBatch(10) })
    expect(bench.job).toMatchObject({ do: 'send', pull: null })
  },
}

describe('[I6] no problem takes anything from the queue', () => {
  const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems)
  test.each(codes)('%s leads to what the protocol says', (code) => {
    const bench = new Bench().until('send', aBatch(10, { first: 11 }))
    bench.end({ is: 'failed', problem: aProblem(code, { detail: { expect: 3 } }) })
    reactions[problems[code].then](bench)
  })
})

test('a healed server is given back what it lost before its history is taken anew', () => {
  const bench = new Bench().until('send', aBatch(0))
  bench.end({ is: 'failed', problem: aProblem('EPOCH_CHANGED') })
  expect(bench.told).toEqual([{ do: 'tell', problem: 'EPOCH_CHANGED', wait: null }])
  bench.end({ is: 'opened', lastDseq: 4, estranged: true })
  expect(bench.job).toMatchObject({ do: 'read', from: 4 })
  bench.end({ is: 'read', batch: aBatch(3, { first: 4, waiting: 0, firstWaiting: null }) })
  const trip = { batch: aBatch(3, { first: 4 }), asked: null, rtt: 9, off: 0, ahead: null }
  bench.end({ is: 'answered', trip: { ...trip, answer: anAnswer({ push: { lastDseq: 6, verdicts: [] } }) } })
  bench.end({ is: 'kept', outcome: { settled: 2, page: 'none', cursor: 0 } })
  expect(bench.job).toMatchObject({ do: 'read', from: 7 })
  bench.end({ is: 'read', batch: aBatch(0, { minted: 6 }) })
  bench.end({ is: 'read', batch: aBatch(0, { minted: 6 }) })
  expect(bench.job).toMatchObject({ do: 'load' })
})

test('where a twin wrote under our numbers into a history that had lost them, all that is ours is numbered anew', () => {
  const settled = { waiting: 0, firstWaiting: null }
  const mixed = new Bench().until('open').end({ is: 'opened', lastDseq: 2, estranged: true }).until('read')
  expect(mixed.job).toMatchObject({ from: 2 })
  mixed.end({ is: 'read', batch: aBatch(4, { first: 2, ...settled }) })
  mixed.end({ is: 'failed', problem: aProblem('DEVICE_FORKED') })
  expect(mixed.job).toMatchObject({ do: 'fork', from: { dseq: 1 } })

  const overtaken = new Bench()
    .until('open')
    .end({ is: 'opened', lastDseq: 2, estranged: true })
    .until('read')
  const batch = aBatch(1, { first: 2, ...settled })
  overtaken.end({ is: 'read', batch })
  const answer = anAnswer({ push: { lastDseq: 4, verdicts: [] } })
  overtaken.end({ is: 'answered', trip: { batch, asked: null, rtt: 9, off: 0, ahead: null, answer } })
  overtaken.end({ is: 'kept', outcome: { settled: 1, page: 'none', cursor: 0 } })
  expect(overtaken.job).toMatchObject({ do: 'read', from: 3 })

  const ahead = new Bench().until('open').end({ is: 'opened', lastDseq: 7, estranged: true }).until('read')
  ahead.end({ is: 'read', batch: aBatch(0, { minted: 5, ...settled }) })
  expect(ahead.job).toMatchObject({ do: 'fork', from: { dseq: 1 } })
})

describe('in a long drain', () => {
  const draining = (next: Partial<Trip> = {}): Bench => {
    const batch = aBatch(50, { waiting: 120 })
    const verdicts = batch.events.map(
      ({ event: { id, dseq } }) => ({ s: 'ok', id, dseq, seq: dseq }) as const,
    )
    const answer = anAnswer({ push: { lastDseq: 50, verdicts } })
    const ahead = aBatch(70, { first: 51, waiting: 70 })
    const bench = new Bench().until('send', batch)
    expect(bench.job).toMatchObject({ pull: null, ahead: 75, settle: null })
    return bench.end({ is: 'answered', trip: { batch, asked: null, answer, rtt: 9, off: 0, ahead, ...next } })
  }

  test('the next batch is on its way while the answer before it is kept', () => {
    const bench = draining()
    expect(bench.job).toMatchObject({ do: 'send', batch: { first: 51 }, settle: { batch: { first: 1 } } })
    bench.end(bench.well(aBatch(0)))
    expect(bench.job).toMatchObject({ do: 'keep', trip: { batch: { first: 51 } } })
  })

  test('what goes wrong with it is its own, and the outbox is read again', () => {
    const bench = draining().end({ is: 'failed', problem: aProblem('MALFORMED') })
    expect(bench.job).toMatchObject({ do: 'read', from: null, limit: 35 })
  })

  test('an answer that leaves anything open, or news of the office, is kept before anything else', () => {
    const unjudged = anAnswer({ push: { lastDseq: 50, verdicts: [] } })
    const other = aBatch(70, { first: 51, identity: { ...aBatch(0).identity, inc: 'inc-2' } })
    const news = [{ answer: unjudged }, { ahead: null }, { ahead: aBatch(0) }, { ahead: other }]
    for (const next of news) expect(draining(next).job).toMatchObject({ do: 'keep' })
    const verdicts = aBatch(50).events.map(
      ({ event: { id, dseq } }) => ({ s: 'ok', id, dseq, seq: dseq }) as const,
    )
    const changed = anAnswer({ helloTag: 'other', push: { lastDseq: 50, verdicts } })
    expect(draining({ answer: changed }).job).toMatchObject({ do: 'keep' })
  })
})

test('[I8] a tablet that is not given the log any more asks again in six hours, and not at once', () => {
  const batch = aBatch(0)
  const bench = new Bench().until('send', batch)
  const asked = { epoch: batch.place.epoch, cursor: 0, chain: batch.place.chain, limit: 500, reducer: 1 }
  const trip = { batch, asked, rtt: 9, off: 0, ahead: null }
  bench.end({ is: 'answered', trip: { ...trip, answer: anAnswer({ pull: null }) } })
  bench.end({ is: 'kept', outcome: { settled: 0, page: 'none', cursor: 0 } })
  expect(bench.state).toMatchObject({ doing: 'kept', wakeAt: bench.now + KEEP_WAIT })
  expect(bench.told.at(-1)).toMatchObject({ problem: 'DEVICE_REVOKED' })
})

test('an archive that no longer reaches back to where the server waits begins a new incarnation', () => {
  const bench = new Bench().until('send', aBatch(1, { first: 90 }))
  bench.end({ is: 'failed', problem: aProblem('DSEQ_GAP', { detail: { expect: 2 } }) })
  bench.end({ is: 'read', batch: aBatch(9, { first: 80 }) })
  expect(bench.job).toMatchObject({ do: 'fork', from: { dseq: 80 } })
  bench.end({ is: 'forked' })
  expect(bench.job).toMatchObject({ do: 'open' })
  bench.end({ is: 'opened', lastDseq: 0, estranged: false })
  expect(bench.job).toMatchObject({ do: 'read', from: 1 })
})

test('a database older than what the server has seen of it begins a new incarnation', () => {
  const bench = new Bench().until('open')
  bench.end({ is: 'opened', lastDseq: 7, estranged: false }).end({ is: 'greeted' })
  bench.end({ is: 'read', batch: aBatch(2, { first: 4 }) })
  expect(bench.job).toMatchObject({ do: 'fork', from: { dseq: 4 } })
})

test('[LIV-3] one event that the server cannot answer for is found by halving, and blocks nobody', () => {
  const poison = 37
  const bench = new Bench().until('read')
  let failures = 0
  for (let turns = 0; bench.job?.do !== 'hollow'; turns += 1) {
    if (turns > 60) throw new Error('never found')
    const { job } = bench
    if (job?.do === 'read') {
      bench.end({ is: 'read', batch: aBatch(job.limit, { first: poison, waiting: 50 }) })
    } else if (job?.do === 'send' && job.batch.events.some(({ event }) => event.id === `event-${poison}`)) {
      failures += 1
      bench.end({ is: 'failed', problem: aProblem('MALFORMED') })
    } else bench.end(bench.well(aBatch(0)))
  }
  expect(failures).toBeLessThanOrEqual(Math.ceil(Math.log2(50)) + 1)
  expect(bench.job).toMatchObject({ event: `event-${poison}` })
})

test('a server that is down makes no event look guilty', () => {
  for (const code of ['BUSY', 'OFFLINE', 'TIMEOUT', 'GATEWAY'] as const) {
    const bench = new Bench()
    for (let tries = 0; tries < 30; tries += 1) {
      bench.until('send', aBatch(1)).end({ is: 'failed', problem: aProblem(code) })
      expect(bench.state).toMatchObject({ doing: 'backing-off', probing: null })
    }
  }
})

test('a batch grows while the line is fast and halves where it was too slow', () => {
  const bench = new Bench().until('send', aBatch(50, { waiting: 900 }))
  bench.end(bench.well(aBatch(0)))
  expect(bench.state.size).toBe(75)
  bench.until('send', aBatch(75, { waiting: 900 })).end({ is: 'failed', problem: aProblem('TIMEOUT') })
  expect(bench.state.size).toBe(37)
})

test('the result of a job that was given up is not heard', () => {
  const bench = new Bench().until('send', aBatch(1))
  const late = { ...bench.well(aBatch(0)), turn: bench.state.turn }
  bench.now += PATIENCE
  bench.notice('woke').wait()
  expect(bench.job).toMatchObject({ do: 'read' })
  const before = bench.state
  expect(step(before, { ...late, at: bench.now, chance: 0 } as Input)).toEqual({ state: before, effects: [] })
})

test('a copy that differs from the server is rebuilt once, and then people are told', () => {
  const bench = new Bench().until('keep')
  bench.end({ is: 'kept', outcome: { settled: 0, page: 'diverged', cursor: 1 } })
  bench.end({ is: 'read', batch: aBatch(0) })
  expect(bench.job).toMatchObject({ do: 'load' })
  bench.until('keep').end({ is: 'kept', outcome: { settled: 0, page: 'diverged', cursor: 1 } })
  expect(bench.state).toMatchObject({ doing: 'kept', told: 'STATE_DIVERGED' })
})

test('jitter lies on top of what the server asked and within the window, up to five minutes', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 40 }),
      fc.nat({ max: 100_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (n, asked, chance) => {
        const wait = backoff(n, asked, chance)
        expect(wait).toBeGreaterThan(asked)
        expect(wait).toBeLessThanOrEqual(asked + Math.max(250, Math.min(300_000, 2_000 * 2 ** n)))
      },
    ),
  )
})

test('a hint of a network comes no sooner than the server allows', () => {
  const bench = new Bench().until('send', aBatch(1))
  bench.end({ is: 'failed', problem: aProblem('BUSY', { retryAfterMs: 60_000 }) })
  bench.notice('online')
  expect(bench.state.wakeAt).toBeGreaterThanOrEqual(bench.now + 60_000)
})

const notices: readonly Notice['is'][] = ['woke', 'appended', 'poked', 'online', 'shown', 'hidden', 'asked']
const troubles: readonly SyncProblem['code'][] = [
  ...Object.keys(problems).filter((code): code is ProblemCode => code in problems),
  ...(['OFFLINE', 'TIMEOUT', 'GATEWAY', 'UNKNOWN', 'STORAGE_FULL', 'STORAGE_BROKEN'] as const),
]

test('[I8] after any course of events a job or a timer is under way, and good times empty the outbox', () => {
  const course = fc.array(
    fc.record({
      move: fc.oneof(
        fc.record({ notice: fc.constantFrom(...notices) }),
        fc.record({ trouble: fc.constantFrom(...troubles) }),
        fc.record({ pass: fc.constantFrom(0, 10, 1_000, PATIENCE, HOUR) }),
        fc.constant({ well: true }),
        fc.record({ odd: fc.constantFrom('stale', 'broken', 'diverged', 'none') }),
      ),
      chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
      events: fc.nat({ max: 3 }),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(course, (moves) => {
      const bench = new Bench()
      for (const { move, chance, events } of moves) {
        bench.chance = chance
        if ('notice' in move) bench.notice(move.notice)
        else if ('pass' in move) bench.now += move.pass
        else if (bench.job === null) bench.wait()
        else if ('trouble' in move) bench.end({ is: 'failed', problem: aProblem(move.trouble) })
        else if ('odd' in move && bench.job.do === 'keep') bench.end(odd(move.odd))
        else bench.end(bench.well(aBatch(events)))
      }
      bench.until('keep', aBatch(2))
    }),
    { numRuns: 400 },
  )
})

function odd(page: string): End {
  const pages = { stale: 'stale', broken: 'broken', diverged: 'diverged', none: 'none' } as const
  return { is: 'kept', outcome: { settled: 0, page: pages[page as keyof typeof pages], cursor: 0 } }
}

test('[I8] in an outage of six hours no tablet makes more than a handful of requests an hour, whatever flickers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), (seed, flickers) => {
      const bench = new Bench()
      const random = chances(seed)
      const asks: Job['do'][] = ['open', 'greet', 'send', 'load']
      let requests = 0
      while (bench.now < 6 * HOUR) {
        bench.chance = random()
        if (bench.job === null && flickers && bench.now < (bench.state.wakeAt ?? 0)) {
          bench.now += 10_000
          bench.notice(random() < 0.5 ? 'online' : 'shown')
        } else if (bench.job === null) bench.wait()
        else if (asks.includes(bench.job.do)) {
          requests += bench.now > HOUR ? 1 : 0
          bench.end({ is: 'failed', problem: aProblem('OFFLINE') })
        } else bench.end(bench.well(aBatch(5)))
      }
      expect(requests / 5).toBeLessThan(flickers ? 45 : 36)
    }),
    { numRuns: 40 },
  )
})

/** A small seeded generator (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
