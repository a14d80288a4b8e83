import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { beforeEach, expect, test } from 'vitest'
import { ZERO_DIGEST } from '../../../domain/index.ts'
import type { SyncRequest } from '../../../protocol/index.ts'
import { RefusedError } from '../base/refused-error.ts'
import { Lanes } from './lanes.ts'

/** The answer of a request: what a turn lasts until. */
class AnAnswer extends EventEmitter {
  destroyed = false

  close(): void {
    this.destroyed = true
    this.emit('close')
  }
}

let lanes: Lanes
/** In the order in which their turns came. */
let began: string[]

beforeEach(() => {
  lanes = new Lanes()
  began = []
})

/** A request of so many bytes that brings so many events; with none, it only asks for news. */
function asks(name: string, bytes: number, events: number): AnAnswer {
  const answer = new AnAnswer()
  const raw = answer as unknown as ServerResponse
  void lanes
    .beforeOpening(raw, bytes)
    .then(() => lanes.beforeWorking(raw, bringing(events)))
    .then(
      () => answer.destroyed || began.push(name),
      (error: unknown) =>
        began.push(error instanceof RefusedError ? `${name} ${error.refusal.code}` : String(error)),
    )
  return answer
}

const aBacklog = (name: string) => asks(name, 6_000, 75)

function bringing(events: number): SyncRequest {
  const [req, device, inc, village] = ['a', 'b', 'c', '35.10.05.2002']
  const push = Array.from({ length: events }, (_, at) => ({ id: String(at), dseq: at + 1 }))
  const pull = { epoch: null, cursor: 0, chain: ZERO_DIGEST, limit: 500, reducer: 1 }
  const state = { minted: events, pending: events, oldestPendingAt: null }
  return { req, device, inc, village, asg: 1, ...state, push, pull }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what was just filed waits for no backlog and no page; those have their turns as they came', async () => {
  const first = ['a', 'b', 'c'].map(aBacklog)
  const gone = aBacklog('gone')
  aBacklog('d')
  asks('news', 300, 0)
  asks('a short backlog', 3_000, 40)
  asks('filed', 900, 1)
  gone.close()
  await settled()
  expect(began.toSorted()).toEqual(['a', 'b', 'c', 'filed'])
  for (const answer of first) {
    answer.close()
    await settled()
  }
  expect(began.slice(4)).toEqual(['d', 'news', 'a short backlog'])
})

test('many who file at once do not keep a backlog from its turn', async () => {
  for (let n = 0; n < 50; n += 1) asks(`filed ${n}`, 900, 1)
  aBacklog('a')
  await settled()
  expect(began).toHaveLength(5)
  expect(began).toContain('a')
})

test('who would wait too long is asked to come back, and what was just filed still has its turn', async () => {
  for (let n = 0; n < 2_000; n += 1) aBacklog(String(n))
  asks('filed', 900, 1)
  await settled()
  const refused = began.filter((name) => name.endsWith('BUSY'))
  expect(refused.length).toBeGreaterThan(500)
  expect(refused).not.toContain('0 BUSY')
  expect(began).toContain('filed')
})

test('the page that comes with a small push is small, any other as large as was asked for', async () => {
  const limitOf = async (bytes: number, events: number) => {
    const raw = new AnAnswer() as unknown as ServerResponse
    await lanes.beforeOpening(raw, bytes)
    return (await lanes.beforeWorking(raw, bringing(events))).pull?.limit
  }
  expect(await limitOf(900, 1)).toBe(50)
  expect(await limitOf(300, 0)).toBe(500)
  expect(await limitOf(6_000, 75)).toBe(500)
})
