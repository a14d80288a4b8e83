import { describe, expect, test } from 'vitest'
import { anAnswerTo } from '../../../tests/builders/answers.ts'
import { canonicalJson, digestOf } from '../hash.ts'
import type { Text } from '../text.ts'
import {
  checkStaffAnswers,
  type Field,
  type Form,
  fieldsToAsk,
  hangsOnPersonal,
  planOf,
  type RawAnswers,
  requirementsFor,
  requirementsSeenIn,
  type Service,
  staffFields,
} from './index.ts'
import { catalogue, service, today } from './published.fixture.ts'
import published from './published.json'
import { catalogueVersion } from './services/index.ts'

function fieldsOf(form: Form): readonly Field[] {
  return form.sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.type === 'list' ? [field, ...field.fields] : [field]))
}

const each = catalogue.services.map((one): [string, Service] => [one.id, one])

/** The content of every version ever published. Changed a service since? Raise its `version` and add a line. */
const known: Readonly<Record<string, Readonly<Record<number, string>>>> = published

describe('the catalogue', () => {
  test('holds 34 services, each in its group and under its group’s others', () => {
    const groups = catalogue.services.map(({ group }) => group)
    const counts = [...new Set(groups)].map((group) => [group, groups.filter((one) => one === group).length])
    expect(counts).toEqual([
      ['kependudukan', 13],
      ['kesehatan', 6],
      ['pendidikan', 5],
      ['perizinan', 6],
      ['sosial', 4],
    ])
    expect(groups).toEqual(counts.flatMap(([group, count]) => Array(count).fill(group)))
    expect(catalogueVersion).toMatch(/^[0-9a-f]{16}$/)
    expect(catalogue.codeLists.occupation).toHaveLength(99)
  })

  test.each(each)('%s changes only with its version', (id, one) => {
    expect(known[id]?.[one.version], 'raise its version, add a line to published.json').toBe(
      digestOf(canonicalJson(one)).slice(0, 16),
    )
  })

  test.each(each)('%s asks in one short question of at most 12 words, in both languages', (_, one) => {
    for (const { ask } of fieldsOf(one)) {
      for (const words of [ask.id, ask.en]) {
        expect(words.split(/\s+/).length, words).toBeLessThanOrEqual(12)
        expect(words).toMatch(/^[^?!]+\?$/)
      }
    }
  })

  test.each(each)('%s says everything in two languages and nothing with markup', (_, one) => {
    const texts: Text[] = []
    JSON.stringify(one, (_key, value) => {
      if (typeof value === 'object' && value !== null && 'id' in value && 'en' in value) texts.push(value)
      return value
    })
    expect(texts.length).toBeGreaterThan(40)
    for (const { id, en } of texts) {
      expect(id + en).not.toMatch(/[<>]/)
      expect([id.trim(), en.trim()]).toEqual([id, en])
    }
  })
})

describe('a service', () => {
  test('whose papers and questions depend on answers follows them', () => {
    const birth = service('kelahiran-4in1')
    const papers = (overrides: Record<string, unknown>) =>
      requirementsFor(birth, anAnswerTo(birth, overrides)).map(({ id }) => id)
    const asked = (overrides: Record<string, unknown>) =>
      fieldsToAsk(birth, anAnswerTo(birth, overrides)).map(({ name }) => name)

    expect(papers({ birthFacility: '4', birthAttendant: '3', parentsMarriageProof: 'none' })).toEqual([
      'sptjm-f203',
      'kk',
      'ktp-parents',
      'ktp-witnesses',
      'form-f201',
      'form-f102',
      'form-f101',
    ])
    expect(
      papers({ birthFacility: '4', birthAttendant: '2', parentsMarriageProof: 'marriage-book' }),
    ).toEqual(expect.arrayContaining(['birth-statement', 'marriage-proof']))
    expect(asked({ parentsMarriageProof: 'none' })).not.toContain('fatherNik')
    expect(asked({ parentsMarriageProof: 'sptjm-f204' })).toContain('fatherNik')
    expect(asked({ reporterIsApplicant: false })).toContain('reporterNik')
    expect(asked({ reporterIsApplicant: true })).not.toContain('reporterNik')
  })

  test('says in the open which papers it calls for, and under which condition where that is personal', () => {
    const seen = (id: string, open: RawAnswers) => requirementsSeenIn(service(id), open).map((one) => one.id)
    expect(seen('ktp-el', { requestType: 'lost' })).toEqual(['form-f102', 'kk', 'police-report'])
    expect(seen('ktp-el', { requestType: 'new' })).toEqual(['form-f102', 'kk'])
    const birth = service('kelahiran-4in1')
    expect(requirementsSeenIn(birth, {})).toEqual(birth.requirements)
    expect(
      birth.requirements.filter((one) => hangsOnPersonal(one, birth)).every(({ onlyIf }) => onlyIf),
    ).toBe(true)
  })

  test('tells a case its plan in codes and numbers alone', () => {
    expect(planOf(service('kelahiran-4in1'))).toEqual({
      service: 'kelahiran-4in1',
      serviceVersion: 1,
      approval: 'regency',
      products: ['nik', 'kk', 'akta-kelahiran', 'kia'].map((id) => ({ id, issuer: 'regency' })),
      promise: { minutes: 30, clock: 'calendar', startsAt: 'verified' },
    })
  })

  test('leaves the poverty score to staff, who answer all of its 14 points', () => {
    const spm = service('spm-kesehatan')
    expect(fieldsToAsk(spm, {}).map(({ name }) => name)).not.toContain('povertyScore')
    const [score] = staffFields(spm, {})
    if (score?.type !== 'checklist') throw new Error('no score')
    const points = Object.fromEntries(score.items.map(({ code }, at) => [code, at < 3]))
    expect(Object.keys(points)).toHaveLength(14)
    expect(checkStaffAnswers(spm, { povertyScore: points }, { today })).toMatchObject({
      ok: true,
      open: {},
      personal: { povertyScore: points },
    })
    const { savings: _, ...some } = points
    expect(checkStaffAnswers(spm, { povertyScore: some }, { today })).toMatchObject({
      problems: [{ field: 'povertyScore', code: 'checklistIncomplete', details: { n: 13, most: 14 } }],
    })
  })
})
