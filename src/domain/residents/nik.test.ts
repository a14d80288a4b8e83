import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IsoDate, isoDateOf, parseIsoDate } from './dates.ts'
import { factsOfNik, parseNik, parseNikOnCard } from './nik.ts'
import { provinceCodes } from './provinces.ts'

const today = dateOf('2026-11-23')

function dateOf(text: string): IsoDate {
  const parsed = parseIsoDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

/** The NIK that somebody born then would have; 99 is a district that does not exist. */
function nikFor(born: IsoDate, sex: '1' | '2', { region = '351099', serial = '0001' } = {}): string {
  const day = Number(born.slice(8, 10)) + (sex === '2' ? 40 : 0)
  return `${region}${String(day).padStart(2, '0')}${born.slice(5, 7)}${born.slice(2, 4)}${serial}`
}

const aDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => dateOf(date.toISOString().slice(0, 10)))
const aSex = fc.constantFrom('1' as const, '2' as const)
const aSerial = fc.integer({ min: 1, max: 9999 }).map((serial) => String(serial).padStart(4, '0'))

describe('a NIK', () => {
  test('of anybody born in the last century is read, whatever stands between the digits, and tells its facts', () => {
    fc.assert(
      fc.property(
        aDay,
        aSex,
        aSerial,
        fc.constantFrom(' ', '-', '.', '\u00A0'),
        (born, sex, serial, mark) => {
          const nik = nikFor(born, sex, { serial })
          const typed = [...nik].join(mark)
          const parsed = parseNik(typed, { today, birthDate: born, sex })
          expect(parsed).toEqual({ ok: true, value: nik, warnings: [] })
          if (!parsed.ok) return
          const facts = factsOfNik(parsed.value, today)
          expect(facts).toMatchObject({ sex, district: '35.10.99' })
          expect(facts.birthDates).toContain(born)
        },
      ),
    )
  })

  test('is refused for every date that no century has, and for nothing else', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(99), (day, month, year) => {
        const nik = `351099${[day, month, year].map((part) => String(part).padStart(2, '0')).join('')}0001`
        const ofMonth = day > 40 ? day - 40 : day
        const exists = [1900, 2000].some((century) => isoDateOf(century + year, month, ofMonth) !== null)
        expect(parseNik(nik, { today }).ok).toBe(exists)
      }),
    )
  })

  test.each([
    ['', 'nikLength', { n: 0, m: 16 }],
    ['351099 270359', 'nikLength', { n: 12, m: 4 }],
    ['35109927035900011', 'nikTooLong', { n: 17, m: 1 }],
    ['351099270359000O', 'nikDigits', undefined],
    ['<b>3510992703590001', 'nikDigits', undefined],
    ['1'.repeat(10_000), 'nikDigits', undefined],
    ['0010992703590001', 'nikProvince', undefined],
    ['5410992703590001', 'nikProvince', undefined],
    ['3510990003590001', 'nikDate', undefined],
    ['3510993203590001', 'nikDate', undefined],
    ['3510994003590001', 'nikDate', undefined],
    ['3510997203590001', 'nikDate', undefined],
    ['3510992713590001', 'nikDate', undefined],
    ['3510993102590001', 'nikDate', undefined],
    ['3510996902590001', 'nikDate', undefined],
    ['3510992703590000', 'nikSerial', undefined],
  ])('%j is refused as %s', (typed, problem, details) => {
    expect(parseNik(typed, { today })).toEqual(
      details ? { ok: false, problem, details } : { ok: false, problem },
    )
  })

  test('of 29 February 00 stands, since 2000 was a leap year though 1900 was not', () => {
    expect(parseNik('3510992902000001', { today })).toMatchObject({ ok: true })
  })

  test.each([
    ['3201012703590001', {}, ['nikRegion']],
    ['3510992412260001', {}, ['nikDateFuture']],
    ['3510992703590001', { birthDate: dateOf('1959-03-28') }, ['nikBirthDateDiffers']],
    ['3510992703590001', { sex: '2' as const }, ['nikSexDiffers']],
    ['3510996703590001', { sex: '2' as const, birthDate: dateOf('1959-03-27') }, []],
    ['3510992703240001', { birthDate: dateOf('1924-03-27') }, []],
  ])('%s is taken with the warnings %j %j', (typed, known, codes) => {
    const parsed = parseNik(typed, { today, ...known })
    expect(parsed.ok && parsed.warnings.map(({ code }) => code)).toEqual(codes)
  })

  test('that the form holds as a family card number was read off the wrong line', () => {
    const typed = '3510992703590001'
    expect(parseNik(typed, { today, familyCards: [typed] })).toMatchObject({ problem: 'nikIsFamilyCard' })
  })

  test('has two possible days of birth until its year is beyond this one', () => {
    const born = (typed: string) => {
      const parsed = parseNik(typed, { today })
      return parsed.ok ? factsOfNik(parsed.value, today).birthDates : []
    }
    expect(born('3510992703590001')).toEqual(['1959-03-27'])
    expect(born('3510992703240001')).toEqual(['1924-03-27', '2024-03-27'])
    expect(born('3510992412260001')).toEqual(['1926-12-24'])
  })

  test('on a card that an operator holds needs only its digits; what is odd is named for the log', () => {
    expect(parseNikOnCard('0010993203590000', { today })).toEqual({
      ok: true,
      value: '0010993203590000',
      warnings: [{ code: 'nikProvince' }, { code: 'nikDate' }, { code: 'nikSerial' }, { code: 'nikRegion' }],
    })
    expect(parseNikOnCard('351099', { today })).toMatchObject({ problem: 'nikLength' })
  })

  test('may begin with each of the 38 provinces', () => {
    expect(provinceCodes).toHaveLength(38)
    expect(new Set(provinceCodes).size).toBe(38)
  })
})
