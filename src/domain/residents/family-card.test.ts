import { expect, test } from 'vitest'
import { parseFamilyCardNumber } from './family-card.ts'

test.each(['3510991208150001', '351099 120815 0001', '3510-9912-0815-0001'])(
  '%j is a family card number',
  (typed) => {
    expect(parseFamilyCardNumber(typed)).toEqual({ ok: true, value: '3510991208150001', warnings: [] })
  },
)

test.each([
  ['35109912', 'kkLength', { n: 8, m: 8 }],
  ['351099120815000123', 'kkTooLong', { n: 18, m: 2 }],
  ['351099l208150001', 'kkDigits', undefined],
])('%j is refused as %s', (typed, problem, details) => {
  expect(parseFamilyCardNumber(typed)).toEqual(
    details ? { ok: false, problem, details } : { ok: false, problem },
  )
})

test('a woman’s NIK, or a NIK that the form already holds, is not a family card number', () => {
  expect(parseFamilyCardNumber('3510995203900001')).toEqual({ ok: false, problem: 'kkIsNik' })
  const husband = '3510991203900001'
  expect(parseFamilyCardNumber(husband)).toMatchObject({ ok: true })
  expect(parseFamilyCardNumber(husband, [husband])).toEqual({ ok: false, problem: 'kkIsNik' })
})

test.each(['0010991208150001', '3510993208150001', '3510991208150000'])(
  '%s is taken with a warning',
  (typed) => {
    expect(parseFamilyCardNumber(typed)).toMatchObject({ ok: true, warnings: [{ code: 'kkUnusual' }] })
  },
)
