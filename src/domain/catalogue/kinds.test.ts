import { describe, expect, test } from 'vitest'
import { addedService } from '../../../tests/builders/added-service.ts'
import { anAnswerTo } from '../../../tests/builders/answers.ts'
import { checkAnswers, entryView, fieldsToAsk, type ListField, type RawAnswers, toldByNik } from './index.ts'
import { dateOf, today } from './published.fixture.ts'

const boxes = (day: number, month: number, year: number) => ({
  day: String(day),
  month: String(month),
  year: String(year),
})

/** What is wrong once these answers stand in place of good ones. */
function problems(overrides: RawAnswers) {
  const checked = checkAnswers(addedService, answered(overrides), { today })
  return checked.ok ? [] : checked.problems
}

const answered = (overrides: RawAnswers) => ({ ...anAnswerTo(addedService, {}, { today }), ...overrides })

const tables = { thing: 'Meja', count: '4', returned: true }
const siti = {
  helperNik: '3510996703590001',
  helperName: 'Siti Contoh',
  helperBirthDate: boxes(27, 3, 1959),
}

describe('a list', () => {
  test.each([
    ['nothing in it', { goods: [] }, { code: 'required' }],
    ['no list', { goods: 'meja' }, { code: 'wrongType' }],
    [
      'too many',
      { goods: [tables, tables, tables, tables] },
      { code: 'listTooLong', details: { n: 4, max: 3 } },
    ],
    [
      'an answer missing',
      { goods: [tables, { thing: 'Kursi' }] },
      { code: 'entryIncomplete', details: { n: 2 } },
    ],
    ['an unknown answer', { goods: [{ ...tables, colour: 'red' }] }, { code: 'entryIncomplete' }],
    [
      'something that is no entry',
      { goods: [tables, 'Kursi'] },
      { code: 'entryIncomplete', details: { n: 2 } },
    ],
    [
      'a question left open that its own answer raised',
      { goods: [{ ...tables, returned: false }] },
      { code: 'entryIncomplete' },
    ],
    [
      'a day before one that was given before the list',
      {
        goods: [{ ...tables, returned: false, returnDate: boxes(23, 11, 2026) }],
        startDate: boxes(28, 11, 2026),
      },
      { code: 'entryIncomplete' },
    ],
    [
      'one person twice',
      { helpers: [siti, { ...siti, helperName: 'Siti' }] },
      { code: 'entryTwice', details: { n: 2 } },
    ],
  ])('with %s cannot stand', (_, overrides, problem) => {
    expect(problems(overrides)).toEqual([expect.objectContaining(problem)])
  })

  test('keeps what its questions ask and no more, and says in which entry something is odd', () => {
    const goods = [tables, { ...tables, returnDate: boxes(1, 1, 2020) }]
    const helpers = [siti, { ...siti, helperNik: '3201012703590001' }]
    const checked = checkAnswers(addedService, answered({ goods, helpers }), { today })
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    const kept = { thing: 'Meja', count: 4, returned: true }
    expect(checked.personal.goods).toEqual([kept, kept])
    expect(checked.warnings).toEqual([{ field: 'helpers', code: 'nikRegion', details: { entry: 2 } }])
  })

  test('is not asked where the answers make it needless', () => {
    const names = fieldsToAsk(addedService, answered({ lent: false })).map(({ name }) => name)
    expect(names).toContain('helpers')
    expect(names).not.toContain('goods')
  })
})

describe('an answer', () => {
  test.each([
    [
      'end before the start',
      { startDate: boxes(28, 11, 2026), endDate: boxes(27, 11, 2026) },
      'dateTooEarly',
    ],
    ['yesterday', { startDate: boxes(22, 11, 2026) }, 'dateTooEarly'],
    ['91 days ahead', { startDate: boxes(22, 2, 2027), endDate: boxes(22, 2, 2027) }, 'dateTooLate'],
    ['two digits after the comma', { tableLength: '2,25' }, 'tooFine'],
    ['a measure out of bounds', { tableLength: '40,5' }, 'numberRange'],
    ['a measure in words', { tableLength: 'dua' }, 'notANumber'],
    ['none of several', { activities: [] }, 'required'],
    ['one that is not offered', { activities: ['meal', 'dance'] }, 'notAnOption'],
    ['a district alone', { guestVillage: '35.10.05' }, 'required'],
    ['no village', { guestVillage: 'Muncar' }, 'notAnOption'],
  ])('that is %s is refused', (_, overrides, code) => {
    expect(problems({ goods: [tables], ...overrides }).map((one) => one.code)).toEqual([code])
  })

  test.each([
    ['8,5', 8.5],
    ['8.5', 8.5],
    ['8', 8],
  ])('%s is a measure', (raw, tableLength) => {
    expect(checkAnswers(addedService, answered({ tableLength: raw }), { today })).toMatchObject({
      personal: { tableLength },
    })
  })

  test('of several is kept in the order in which they are offered; a day that is near is remarked upon', () => {
    const near = {
      activities: ['music', 'meeting'],
      startDate: boxes(24, 11, 2026),
      endDate: boxes(24, 11, 2026),
    }
    expect(checkAnswers(addedService, answered(near), { today })).toMatchObject({
      personal: { activities: ['meeting', 'music'] },
      warnings: [{ field: 'startDate', code: 'dateSoon', details: { days: 3 } }],
    })
  })
})

describe('what a NIK tells', () => {
  const list = fieldsToAsk(addedService, answered({})).find((one): one is ListField => one.name === 'helpers')
  const all = [...fieldsToAsk(addedService, answered({})), ...(list?.fields ?? [])]
  const field = (name: string) => {
    const found = all.find((one) => one.name === name)
    if (found === undefined) throw new Error(name)
    return found
  }

  test.each([
    ['applicantBirthDate', '3510996703590001', '1959-03-27'],
    ['applicantSex', '3510996703590001', '2'],
    ['applicantSex', '3510992703590001', '1'],
    ['guestVillage', '3510050101900001', '35.10.05'],
    // Born in 1900 or 2000: nobody living is as old as the first.
    ['applicantBirthDate', '3510990101000001', '2000-01-01'],
    // Born in 1920 or 2020: both may live, so the number does not tell.
    ['applicantBirthDate', '3510990101200001', undefined],
    ['applicantBirthDate', '35109901012', undefined],
    ['applicantName', '3510996703590001', undefined],
  ])('%s of %s is %s', (name, nik, told) => {
    expect(toldByNik(field(name), { applicantNik: nik }, today)).toBe(told)
  })

  test('of an entry is told by the number in that entry', () => {
    if (list === undefined) throw new Error('no list')
    const view = entryView(addedService, list, answered({}), { helperNik: '3510992801900002' })
    expect(toldByNik(field('helperBirthDate'), view.answers, dateOf('2026-11-23'))).toBe('1990-01-28')
  })
})
