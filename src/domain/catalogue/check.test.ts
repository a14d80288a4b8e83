import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAnswerTo } from '../../../tests/builders/answers.ts'
import {
  type CheckedAnswers,
  checkAnswer,
  checkAnswers,
  type Field,
  fieldsToAsk,
  loadCatalogue,
  problemCodes,
  type Service,
  warningCodes,
} from './index.ts'
import { catalogue, dateOf, service, today } from './published.fixture.ts'

const each = catalogue.services.map((one): [string, Service] => [one.id, one])
const birth = service('kelahiran-4in1')
const domicile = service('keterangan-domisili')
const fields = catalogue.services.flatMap(({ sections }) => sections.flatMap((section) => section.fields))

function problemsIn(checked: CheckedAnswers): readonly string[] {
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}

function field(name: string): Field {
  return named(fields, name)
}

function fieldOf(one: Service, name: string): Field {
  return named(
    one.sections.flatMap((section) => section.fields),
    name,
  )
}

function named(among: readonly Field[], name: string): Field {
  const found = among.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('answers', () => {
  test.each(each)('of a resident to %s pass, every asked one of them', (_, one) => {
    const raw = anAnswerTo(one, {}, { today })
    const checked = checkAnswers(one, raw, { today })
    expect(problemsIn(checked)).toEqual([])
    if (!checked.ok) return
    expect(checked.warnings).toEqual([])
    expect(Object.keys({ ...checked.open, ...checked.personal }).sort()).toEqual(Object.keys(raw).sort())
    expect(checked.personal).toMatchObject({
      applicantName: "Siti Nur'aini",
      applicantPhone: '+6281234567890',
    })
    if (!one.sections.some(({ id }) => id === 'applicant')) return
    expect(checked.personal).toMatchObject({
      applicantNik: '3510996703590001',
      applicantBirthDate: '1959-03-27',
      rt: '003',
    })
  })

  test.each(each)('left out of %s are each asked for, if they must be', (_, one) => {
    const must = fieldsToAsk(one, {}).filter(({ required }) => required)
    expect(problemsIn(checkAnswers(one, {}, { today }))).toEqual(must.map(({ name }) => `${name} required`))
    const empty = Object.fromEntries(fieldsToAsk(one, {}).map(({ name }) => [name, ' ']))
    expect(problemsIn(checkAnswers(one, empty, { today }))).toEqual(
      must.map(({ name }) => `${name} required`),
    )
  })

  test('to questions that no longer apply are left out, to unknown ones and to those of staff refused', () => {
    const raw = anAnswerTo(birth, { reporterIsApplicant: false })
    const changed = checkAnswers(birth, { ...raw, reporterIsApplicant: true }, { today })
    expect(changed.ok && Object.keys(changed.personal)).not.toContain('reporterNik')
    const extra = JSON.parse('{ "__proto__": "x", "villageCode": "35.10.01.2001" }')
    expect(problemsIn(checkAnswers(domicile, { ...anAnswerTo(domicile), ...extra }, { today }))).toEqual([
      '__proto__ unknownField',
      'villageCode unknownField',
    ])
    const spm = service('spm-kesehatan')
    expect(problemsIn(checkAnswers(spm, { ...anAnswerTo(spm), povertyScore: {} }, { today }))).toEqual([
      'povertyScore unknownField',
    ])
  })

  test('to a question that no longer applies decide nothing further on', () => {
    const text = { id: 'a', en: 'a' }
    const common = { type: 'yesNo' as const, label: text, ask: text, required: true }
    const form = {
      sections: [
        {
          id: 's',
          title: text,
          fields: [
            { ...common, name: 'first' },
            { ...common, name: 'second', when: { field: 'first', equals: true } },
            { ...common, name: 'third', when: { field: 'second', equals: true } },
          ],
        },
      ],
    }
    const asked = (first: boolean) => fieldsToAsk(form, { first, second: true }).map(({ name }) => name)
    expect(asked(true)).toEqual(['first', 'second', 'third'])
    expect(asked(false)).toEqual(['first'])
  })

  test('hold one number as NIK and as family card: the later one is the mistake', () => {
    const raw = anAnswerTo(birth, {
      fatherNik: '3510991203900002',
      targetFamilyCardNumber: '351099 120390 0002',
    })
    expect(problemsIn(checkAnswers(birth, raw, { today }))).toEqual(['targetFamilyCardNumber kkIsNik'])
    const witness = anAnswerTo(birth, { witness1Nik: '3510991208150001' })
    expect(problemsIn(checkAnswers(birth, witness, { today }))).toEqual(['witness1Nik nikIsFamilyCard'])
  })

  test('that disagree with a NIK, or come late, warn and pass', () => {
    const raw = anAnswerTo(birth, {
      applicantSex: '1',
      applicantBirthDate: { day: '28', month: '3', year: '1959' },
      motherNik: '3201012703590001',
      birthDate: { day: '1', month: '1', year: '2026' },
      childName: 'Bintang',
    })
    const checked = checkAnswers(birth, raw, { today })
    expect(checked.ok && checked.warnings).toEqual([
      { field: 'applicantNik', code: 'nikBirthDateDiffers' },
      { field: 'applicantNik', code: 'nikSexDiffers' },
      { field: 'childName', code: 'nameOneWord' },
      { field: 'birthDate', code: 'dateLongAgo', details: { days: 60 } },
      { field: 'motherNik', code: 'nikRegion' },
      { field: 'motherNik', code: 'nikSexDiffers' },
    ])
  })

  test('with markup, pictures, unseen characters or 10,000 letters are refused in every typed field', () => {
    const typed = fields.filter(({ type }) => !['yesNo', 'checklist'].includes(type))
    const bad = ['<script>alert(1)</script>', 'Siti 😀', 'Siti\u202E', 'Siti\u0000', 'a'.repeat(10_000)]
    for (const one of typed) {
      for (const raw of bad)
        expect(checkAnswer(one, raw, { today }).ok, `${one.name} ${raw.slice(0, 20)}`).toBe(false)
    }
  })

  test('of another kind than the question takes are refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything({ maxDepth: 2 }), (one, raw) => {
        const checked = checkAnswer(one, raw, { today })
        if (!checked.ok) expect(problemCodes).toContain(checked.problem)
        else expect(checked.warnings.every(({ code }) => warningCodes.includes(code))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('one answer', () => {
  test.each<[string, unknown, string, object | undefined]>([
    ['applicantBirthDate', { day: '24', month: '11', year: '2026' }, 'dateFuture', undefined],
    ['applicantBirthDate', { day: '', month: '11', year: '2026' }, 'dateIncomplete', { missing: 'day' }],
    ['applicantSex', '3', 'notAnOption', undefined],
    ['applicantSex', 1, 'wrongType', undefined],
    ['urgent', 'ya', 'wrongType', undefined],
    ['rt', '12a', 'format', undefined],
    ['nisn', '12345', 'format', undefined],
    ['street', 'a'.repeat(151), 'tooLong', { n: 151, most: 150 }],
    ['birthTime', '24.00', 'timeImpossible', undefined],
    ['birthWeightGram', '250', 'numberRange', { min: 300, max: 7000 }],
    ['birthWeightGram', '3,2', 'notANumber', undefined],
    ['startYear', '2027', 'numberRange', { min: 1950, max: 2026 }],
    ['householdIncome', '1.5 juta', 'notANumber', undefined],
    ['householdIncome', '-1', 'notANumber', undefined],
    ['applicantNik', '351099 270359', 'nikLength', { n: 12, m: 4 }],
  ])('%s %j is refused as %s', (name, raw, problem, details) => {
    expect(checkAnswer(field(name), raw, { today })).toEqual(
      details ? { ok: false, problem, details } : { ok: false, problem },
    )
  })

  test.each<[string, unknown, unknown]>([
    ['applicantBirthDate', { day: '23', month: '11', year: '2026' }, '2026-11-23'],
    ['applicantBirthDate', '1959-03-27', '1959-03-27'],
    ['applicantOccupation', '', null],
    ['applicantBirthDate', '1959-03-27', '1959-03-27'],
    ['rt', '-', '-'],
    ['rw', ' 12 ', '012'],
    ['birthTime', '7.05', '07:05'],
    ['birthWeightGram', '3.200', 3200],
    ['householdIncome', 'Rp 1.500.000,00', 1_500_000],
    ['householdIncome', '0', 0],
    ['purpose', ' Untuk  bank.\r\nSegera. ', 'Untuk bank.\nSegera.'],
  ])('%s %j is kept as %j', (name, raw, value) => {
    expect(checkAnswer(field(name), raw, { today })).toMatchObject({ ok: true, value })
  })

  test('on a page of its own is compared with the answers given so far', () => {
    const known = {
      today,
      form: birth,
      answers: { applicantBirthDate: { day: '1', month: '1', year: '1990' }, fatherNik: '3510991203900002' },
    }
    expect(checkAnswer(field('applicantNik'), '3510992703590001', known)).toMatchObject({
      warnings: [{ code: 'nikBirthDateDiffers' }],
    })
    expect(checkAnswer(field('targetFamilyCardNumber'), '3510991203900002', known)).toMatchObject({
      problem: 'kkIsNik',
    })
  })
})

describe('[data] the open part of answers', () => {
  /** What may stand in the open log: a short code that the catalogue wrote, a date, a number, yes/no. */
  const isOpenValue = (value: unknown, codes: readonly string[]) =>
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    (typeof value === 'string' && (codes.includes(value) || /^\d{4}-\d{2}-\d{2}$/.test(value)))

  const words = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('Siti Aminah', '3510992703590001', 'Jalan Melati 12', '0812 3456 7890'),
  )

  test.each(each)('of %s never holds a name, a number of a person, or free text', (_, one) => {
    const asked = fieldsToAsk(one, anAnswerTo(one))
    const anyAnswer = (one: Field) =>
      fc.oneof({ arbitrary: fc.constant(anAnswerTo(oneField(one))[one.name]), weight: 8 }, words)
    const answers = fc.record(Object.fromEntries(asked.map((one) => [one.name, anyAnswer(one)])))
    const base = anAnswerTo(one)
    fc.assert(
      fc.property(
        answers,
        fc.subarray(
          asked.map(({ name }) => name),
          { maxLength: 3 },
        ),
        (other, replaced) => {
          const raw = { ...base, ...Object.fromEntries(replaced.map((name) => [name, other[name]])) }
          const checked = checkAnswers(one, raw, { today })
          if (!checked.ok) return
          for (const [name, value] of Object.entries(checked.open)) {
            const asks = fieldOf(one, name)
            expect(['date', 'integer', 'choice', 'yesNo']).toContain(asks.type)
            expect(
              isOpenValue(value, asks.type === 'choice' ? asks.options.map(({ code }) => code) : []),
            ).toBe(true)
          }
          const kept = fieldsToAsk(one, raw).filter(({ type }) =>
            ['nik', 'familyCardNumber', 'personName', 'text', 'textarea', 'phone'].includes(type),
          )
          for (const { name } of kept) expect(checked.open).not.toHaveProperty(name)
        },
      ),
    )
  })

  test('holds what orders the work: whether a patient is an emergency', () => {
    const spm = service('spm-kesehatan')
    expect(checkAnswers(spm, anAnswerTo(spm), { today })).toMatchObject({ ok: true, open: { urgent: true } })
    const checked = checkAnswers(spm, anAnswerTo(spm), { today })
    expect(checked.ok && checked.personal).not.toHaveProperty('urgent')
  })

  test('holds no more than what orders the work or decides which papers to bring', () => {
    const opened = catalogue.services.flatMap(({ id, sections }) =>
      sections
        .flatMap((section) => section.fields)
        .filter((one) => 'open' in one && one.open === true)
        .map(({ name }) => `${id} ${name}`),
    )
    expect(opened).toEqual([
      'kk-baru reason',
      'kk-hilang-rusak cause',
      'ktp-el requestType',
      'kia requestType',
      'pindah-datang moveClass',
      'pindah-datang housing',
      'spm-kesehatan urgent',
      'usulan-pbi-jkn requestType',
      'ambulans-desa urgency',
      'pengantar-izin-keramaian nightShow',
      'usulan-dtsen requestType',
    ])
  })

  test('takes a date, a count and a choice where a service opens them', () => {
    const text = { id: 'a', en: 'a' }
    const common = { label: text, ask: text, required: true, open: true }
    const opened = [
      { ...common, name: 'day', type: 'date' },
      { ...common, name: 'count', type: 'integer', min: 0, max: 9 },
      {
        ...common,
        name: 'kind',
        type: 'choice',
        options: [
          { code: 'a', label: text },
          { code: 'b', label: text },
        ],
      },
    ]
    const [first] = catalogue.services
    const loaded = loadCatalogue({
      codeLists: {},
      services: [{ ...first, requirements: [], sections: [{ id: 's', title: text, fields: opened }] }],
    })
    const one = loaded.ok ? loaded.value.services[0] : undefined
    if (one === undefined) throw new Error('not loaded')
    expect(
      checkAnswers(one, { day: '2026-01-31', count: '3', kind: 'b' }, { today: dateOf('2026-11-23') }),
    ).toMatchObject({
      open: { day: '2026-01-31', count: 3, kind: 'b' },
      personal: {},
    })
  })

  function oneField(one: Field) {
    return { sections: [{ id: 's', title: one.label, fields: [one] }] }
  }
})
