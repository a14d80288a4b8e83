import { argon2id } from 'hash-wasm'
import { expect, test } from 'vitest'
import { memoryStore } from '../../tests/builders/memory-store.ts'
import { tryPin } from './index.ts'
import { checkPin } from './pin-check.ts'

const wrong = async (): Promise<boolean> => false
const right = async (): Promise<boolean> => true

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
  expect(await checkPin({ pin: '246810', phc })).toBe(true)
  expect(await checkPin({ pin: '246811', phc })).toBe(false)
  expect(await checkPin({ pin: '246810', phc: 'no such text' })).toBe(false)
})
