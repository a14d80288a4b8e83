import { argon2id } from 'hash-wasm'
import { expect, test, vi } from 'vitest'
import { memoryStore } from '../../tests/builders/memory-store.ts'
import { askWorker, tryPin } from './index.ts'
import { checkPin } from './pin-check.ts'

const wrong = async () => 'wrong' as const
const right = async () => 'right' as const
const broken = async () => 'unchecked' as const

test('three wrong PINs are free, then each waits twice as long as before, up to an hour', async () => {
  const store = memoryStore()
  const ask = { staff: 's-1', pin: '1', phc: '', now: 0 }
  const waits: number[] = []
  let now = 0
  for (let tries = 0; tries < 12; tries += 1) {
    const outcome = await tryPin(store, { ...ask, now }, wrong)
    if (outcome.is !== 'wrong') throw new Error(outcome.is)
    waits.push(outcome.waitMs / 1_000)
    now += outcome.waitMs
  }
  expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600])
})

test('a try counts before it is checked, so a reload in the middle gives none back', async () => {
  const store = memoryStore()
  const ask = { staff: 's-1', pin: '1', phc: '', now: 1_000 }
  for (let tries = 0; tries < 3; tries += 1) {
    void tryPin(store, ask, () => new Promise(() => {}))
    await Promise.resolve()
  }
  expect(await tryPin(store, ask, right)).toEqual({ is: 'wait', waitMs: 30_000 })
  expect(await tryPin(store, { ...ask, staff: 's-2' }, right)).toEqual({ is: 'ok' })
})

test('a clock set back makes no wait shorter, and the right PIN frees the tries again', async () => {
  const store = memoryStore()
  const ask = { staff: 's-1', pin: '1', phc: '', now: 1_000_000 }
  for (let tries = 0; tries < 3; tries += 1) await tryPin(store, ask, wrong)
  expect(await tryPin(store, { ...ask, now: 0 }, right)).toEqual({ is: 'wait', waitMs: 30_000 })
  expect(await tryPin(store, { ...ask, now: 29_000 }, right)).toMatchObject({ is: 'wait' })
  expect(await tryPin(store, { ...ask, now: 30_000 }, right)).toEqual({ is: 'ok' })
  expect(await tryPin(store, { ...ask, now: 30_001 }, wrong)).toMatchObject({ is: 'wrong', triesLeft: 2 })
})

test('a PIN is checked against the Argon2id text that the server made', async () => {
  const salt = new Uint8Array(16).fill(7)
  const cheap = { parallelism: 1, iterations: 1, memorySize: 64, hashLength: 32 }
  const phc = await argon2id({ password: '246810', salt, outputType: 'encoded', ...cheap })
  expect(await checkPin({ pin: '246810', phc })).toBe('right')
  expect(await checkPin({ pin: '246811', phc })).toBe('wrong')
  expect(await checkPin({ pin: '246810', phc: 'no such text' })).toBe('unchecked')
})

test('a PIN that could not be checked is not a wrong one: no try is spent, no wait begins', async () => {
  const store = memoryStore()
  const ask = { staff: 's-1', pin: '1', phc: '', now: 1_000_000 }
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await tryPin(store, ask, broken)).toEqual({ is: 'unchecked' })
  }
  for (let tries = 0; tries < 3; tries += 1) await tryPin(store, ask, wrong)
  const later = { ...ask, now: ask.now + 30_000 }
  expect(await tryPin(store, later, broken)).toEqual({ is: 'unchecked' })
  expect(await tryPin(store, later, wrong)).toEqual({ is: 'wrong', triesLeft: 0, waitMs: 60_000 })
})

test('what is given back is its own try alone, not one that came after it', async () => {
  const store = memoryStore()
  const ask = { staff: 's-1', pin: '1', phc: '', now: 1_000 }
  await tryPin(store, ask, async () => {
    await tryPin(store, { ...ask, now: 2_000 }, wrong)
    return 'unchecked'
  })
  expect(await tryPin(store, { ...ask, now: 3_000 }, wrong)).toMatchObject({ is: 'wrong', triesLeft: 0 })
})

test.each([
  ['a worker that breaks', new Event('error'), 'unchecked'],
  ['an answer that cannot be read', new MessageEvent('messageerror'), 'unchecked'],
  ['an answer that is none', new MessageEvent('message', { data: true }), 'unchecked'],
  ['an answer', new MessageEvent('message', { data: 'wrong' }), 'wrong'],
])('%s is the last of its worker', async (_, event, verdict) => {
  const worker = new FakeWorker()
  const asked = askWorker(worker, { pin: '1', phc: '' })
  worker.dispatchEvent(event)
  expect(await asked).toBe(verdict)
  expect(worker.terminate).toHaveBeenCalledOnce()
})

class FakeWorker extends EventTarget {
  postMessage = vi.fn()
  terminate = vi.fn()
}
