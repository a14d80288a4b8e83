import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIsoDate } from './dates.ts'
import { initialsOf, maskNik } from './masks.ts'
import { parsePersonName } from './name.ts'
import { parseNik } from './nik.ts'

describe('a name', () => {
  test('is never taken with markup, pictures or characters that cannot be seen', () => {
    const forbidden = fc.constantFrom(
      '<',
      '>',
      '😀',
      '❤',
      '🇮🇩',
      '\u0000',
      '\n',
      '\t',
      '\u202E',
      '\u200B',
      '\u2066',
      '\uFEFF',
      '\uD800',
      '1️⃣',
    )
    fc.assert(
      fc.property(
        fc.constantFrom('newRegistration' as const, 'existing' as const),
        forbidden,
        fc.nat(11),
        (use, bad, at) => {
          const name = 'Siti Aminah'
          expect(parsePersonName(name.slice(0, at) + bad + name.slice(at), use)).toEqual({
            ok: false,
            problem: 'badCharacters',
          })
        },
      ),
    )
  })

  test('once taken is at most 60 Latin letters and old punctuation, and is taken again unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aZéñ ’'.,-", ' ', 'b', 'C', '1', '<', 'ж'), maxLength: 70 }),
        (typed) => {
          const parsed = parsePersonName(typed)
          if (!parsed.ok) return
          expect(parsed.value).toMatch(/^[\p{Script=Latin} '.,-]{2,60}$/u)
          expect(parsePersonName(parsed.value)).toEqual(parsed)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['Sumarni', 'Sumarni'],
    ['  Siti   Aminah ', 'Siti Aminah'],
    ["Ma’ruf Nur'aini, S.Pd.", "Ma'ruf Nur'aini, S.Pd."],
    ['Al-Amin', 'Al-Amin'],
    ['Rene\u0301', 'Ren\u00E9'],
    ['A'.repeat(60), 'A'.repeat(60)],
  ])('%j on older papers is taken as %j', (typed, value) => {
    expect(parsePersonName(typed)).toEqual({ ok: true, value, warnings: [] })
  })

  test.each([
    ['A'.repeat(61), 'nameTooLong'],
    ['A'.repeat(10_000), 'nameTooLong'],
    ['Budi 2', 'nameLetters'],
    ['Ｂｕｄｉ', 'nameLetters'],
    ['ꦱꦶꦠꦶ', 'nameLetters'],
    ['Бuди', 'nameLetters'],
    ['-', 'nameLetters'],
    ['', 'nameLetters'],
    ['B', 'nameTooShort'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(parsePersonName(typed)).toMatchObject({ ok: false, problem })
  })

  test.each([
    ['Bintang', ['nameOneWord']],
    ['M Rizky', ['nameAbbreviated']],
    ['Bintang Pratama', []],
  ])('%j for a newborn is taken with the warnings %j', (typed, codes) => {
    const parsed = parsePersonName(typed, 'newRegistration')
    expect(parsed.ok && parsed.warnings.map(({ code }) => code)).toEqual(codes)
  })

  test.each(["Nur'aini Putri", 'M. Rizky', 'Ali, Budi', 'Al-Amin Putra'])(
    '%j for a newborn is refused',
    (typed) => {
      expect(parsePersonName(typed, 'newRegistration')).toEqual({ ok: false, problem: 'nameLetters' })
    },
  )

  test('on a shared screen shrinks to initials, and a number to its ends', () => {
    const name = parsePersonName('Siti nur Aminah')
    expect(name.ok && initialsOf(name.value)).toBe('S. N. A.')
    const today = parseIsoDate('2026-11-23')
    const nik = today.ok && parseNik('3510992703590001', { today: today.value })
    expect(nik !== false && nik.ok ? maskNik(nik.value) : nik).toBe('3510********0001')
  })
})
