import { argon2Verify } from 'hash-wasm'
import { expect, test } from 'vitest'
import { hashPin, may, newPairingCode, PERMISSIONS, type Target } from './index.ts'

const village = '35.10.05.2002'
const birth: Target = { is: 'case', village, kind: 'request', agency: 'disdukcapil' }
const letter: Target = { is: 'case', village, kind: 'request', agency: null }
const complaint: Target = { is: 'case', village, kind: 'complaint', agency: null }

test('nobody may what the table does not say, and nothing can be added to it', () => {
  expect(Object.isFrozen(PERMISSIONS)).toBe(true)
  expect(Object.values(PERMISSIONS).every(Object.isFrozen)).toBe(true)
  for (const action of ['sync', 'case.list', 'case.act', 'regency.overview', 'device.pair'] as const) {
    expect(may({ role: 'public' }, action, complaint)).toBe(false)
  }
})

test('an agency decides its own requests, the supervisor complaints, the administrator no case', () => {
  const rights = [birth, letter, complaint].map((target) => [
    may({ role: 'agency', agency: 'disdukcapil' }, 'case.act', target),
    may({ role: 'agency', agency: 'dinsos' }, 'case.act', target),
    may({ role: 'agency', agency: null }, 'case.act', target),
    may({ role: 'supervisor' }, 'case.act', target),
    may({ role: 'administrator' }, 'case.act', target),
  ])
  expect(rights).toEqual([
    [true, false, false, false, false],
    [false, false, false, false, false],
    [false, false, false, true, false],
  ])
})

test('[I7] a tablet may in its own village and nowhere else', () => {
  const tablet = { role: 'tablet', village } as const
  expect(may(tablet, 'sync', { is: 'village', village })).toBe(true)
  expect(may(tablet, 'sync', { is: 'village', village: '35.10.05.2003' })).toBe(false)
  expect(may(tablet, 'regency.overview', { is: 'regency' })).toBe(false)
})

test('a PIN stored here is checked by the browser', async () => {
  const hash = await hashPin('482915')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=2,p=1\$/)
  expect(await argon2Verify({ password: '482915', hash })).toBe(true)
  expect(await argon2Verify({ password: '482916', hash })).toBe(false)
})

test('a pairing code has eight characters that nobody mistakes', () => {
  for (let n = 0; n < 200; n += 1) expect(newPairingCode()).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
})
