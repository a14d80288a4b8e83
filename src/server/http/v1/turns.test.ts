import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { RefusedError } from '../base/refused-error.ts'
import { Turns } from './turns.ts'

/** The answer of a request: what a turn lasts until. */
class AnAnswer extends EventEmitter {
  destroyed = false

  close(): void {
    this.destroyed = true
    this.emit('close')
  }
}

/** Asks for a turn; `began` fills in the order in which turns begin. */
function asks(turns: Turns, began: string[], name: string, isSmall = false): AnAnswer {
  const answer = new AnAnswer()
  void turns.take(answer as unknown as ServerResponse, isSmall).then(
    () => answer.destroyed || began.push(name),
    (error: unknown) => began.push(error instanceof RefusedError ? `${name} ${error.refusal.code}` : name),
  )
  return answer
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what was just filed goes before every backlog, and backlogs in the order in which they came', async () => {
  const turns = new Turns()
  const began: string[] = []
  const first = ['a', 'b', 'c', 'd'].map((name) => asks(turns, began, name))
  const gone = asks(turns, began, 'gone')
  asks(turns, began, 'e')
  asks(turns, began, 'f')
  asks(turns, began, 'small', true)
  gone.close()
  await settled()
  expect(began).toEqual(['a', 'b', 'c', 'd'])
  for (const answer of first.slice(0, 3)) {
    answer.close()
    await settled()
  }
  expect(began.slice(4)).toEqual(['small', 'e', 'f'])
})

test('who would wait too long is asked to come back, and what is small still has its turn', async () => {
  const turns = new Turns()
  const began: string[] = []
  const [first] = Array.from({ length: 2_000 }, (_, at) => asks(turns, began, String(at)))
  asks(turns, began, 'small', true)
  await settled()
  const refused = began.filter((name) => name.endsWith('BUSY'))
  expect(refused.length).toBeGreaterThan(500)
  expect(refused).not.toContain('0 BUSY')
  first?.close()
  await settled()
  expect(began.at(-1)).toBe('small')
})
