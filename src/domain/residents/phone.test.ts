import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPhone } from './masks.ts'
import { parsePhoneNumber } from './phone.ts'

const aTail = fc.stringMatching(/^[0-9]{8,11}$/)
const aPrefix = fc.constantFrom('8', '08', '628', '+628', '+62 08', '0062 8', ' 08')

test('a mobile number comes out the same however it was written, and stays so', () => {
  fc.assert(
    fc.property(aTail, aPrefix, fc.constantFrom('', ' ', '-', '.'), (tail, prefix, mark) => {
      const parsed = parsePhoneNumber(prefix + (tail.match(/.{1,3}/g) ?? []).join(mark))
      expect(parsed).toEqual({ ok: true, value: `+628${tail}`, warnings: [] })
      if (parsed.ok) expect(parsePhoneNumber(parsed.value)).toEqual(parsed)
    }),
  )
})

test.each([
  ['0812 34', 'phoneShort'],
  ['08', 'phoneShort'],
  ['', 'phoneShort'],
  ['0812 3456 7890 12', 'phoneTooLong'],
  ['0712 3456 7890', 'phonePrefix'],
  ['+65 8123 4567', 'phonePrefix'],
  ['021 555 1234', 'phonePrefix'],
  ['nol delapan', 'phoneDigits'],
  ['0812\u202E34567890', 'phoneDigits'],
])('%j is refused as %s', (typed, problem) => {
  expect(parsePhoneNumber(typed)).toMatchObject({ ok: false, problem })
})

test.each([
  ['0811 234 56', 'phoneUnusualLength', '+6281123456'],
  ['(0333) 424-610', 'phoneLandline', '+62333424610'],
])('%j is taken with the warning %s', (typed, code, value) => {
  expect(parsePhoneNumber(typed)).toEqual({ ok: true, value, warnings: [{ code }] })
})

test('a masked number keeps what its owner recognises', () => {
  const parsed = parsePhoneNumber('0812 3456 7789')
  expect(parsed.ok && maskPhone(parsed.value)).toBe('+62 812-****-789')
})
