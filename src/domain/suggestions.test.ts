import { expect, test } from 'vitest'
import type { IsoDate } from './residents/index.ts'
import { isElder, suggestionsFor } from './suggestions.ts'

const letter = { id: 'keterangan-domisili', group: 'kependudukan' } as const
const ambulance = { id: 'ambulans-desa', group: 'kesehatan' } as const
const help = { id: 'spm-kesehatan', group: 'kesehatan' } as const
const sktm = { id: 'sktm-umum', group: 'sosial' } as const

test.each([
  ['who says nothing of it is offered nothing', letter, {}, [], []],
  ['poor', letter, {}, ['poor'], ['usulan-pbi-jkn', 'sktm-umum']],
  ['poor and ill', ambulance, {}, ['elder', 'poor'], ['spm-kesehatan', 'usulan-pbi-jkn', 'sktm-umum']],
  ['insurance that lapsed', help, { jknStatus: 'inactive' }, [], ['usulan-pbi-jkn', 'sktm-umum']],
  ['the letter itself', sktm, {}, ['poor'], ['usulan-pbi-jkn']],
  ['insured by work, and not poor', ambulance, { jknStatus: 'self' }, ['pregnant'], []],
] as const)('%s', (_, service, answers, priority, expected) => {
  expect(suggestionsFor({ service, answers, priority })).toEqual(expected)
})

const today = '2026-11-24' as IsoDate

test('a NIK tells of old age only where it leaves no other birthday', () => {
  expect(isElder('3510096703590001', today)).toBe(true)
  expect(isElder('3510 0964 1166 0001', today)).toBe(true)
  expect(isElder('3510096511660001', today)).toBe(false)
  expect(isElder('3510091203200001', today)).toBe(false)
  expect(isElder(undefined, today)).toBe(false)
})
