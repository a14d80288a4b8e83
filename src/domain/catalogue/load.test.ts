import { expect, test } from 'vitest'
import { loadCatalogue } from './index.ts'
import { catalogueData } from './services/index.ts'

type Path = readonly (string | number)[]

/** The published catalogue with one value changed; undefined takes the key away. */
function changed(path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(catalogueData)
  let at: unknown = copy
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step)
  Reflect.set(Object(at), path.at(-1) ?? '', value)
  return JSON.parse(JSON.stringify(copy))
}

const spm = 2
const fields = ['services', spm, 'sections', 2, 'fields'] as const
const birthWhen = ['services', 0, 'sections', 3, 'fields', 3, 'when'] as const

test.each<[string, Path, unknown, string]>([
  ['no version', ['services', spm, 'version'], undefined, 'services[2] spm-kesehatan: version: '],
  [
    'a word missing',
    [...fields, 0, 'ask', 'en'],
    '',
    'services[2] spm-kesehatan: sections[2].fields[0].ask.en: ',
  ],
  [
    'an unknown kind of field',
    [...fields, 0, 'type'],
    'colour',
    'services[2] spm-kesehatan: sections[2].fields[0].type: ',
  ],
  [
    'a key that means nothing',
    [...fields, 0, 'colour'],
    'red',
    'services[2] spm-kesehatan: sections[2].fields[0]: ',
  ],
  ['open free text', [...fields, 3, 'open'], true, 'services[2] spm-kesehatan: sections[2].fields[3]: '],
  ['an open NIK', [...fields, 1, 'open'], true, 'services[2] spm-kesehatan: sections[2].fields[1]: '],
  ['an open name', [...fields, 2, 'open'], true, 'services[2] spm-kesehatan: sections[2].fields[2]: '],
  [
    'an open sum',
    ['services', spm, 'sections', 3, 'fields', 0, 'open'],
    true,
    'services[2] spm-kesehatan: sections[3].fields[0]: ',
  ],
  [
    'a name twice',
    [...fields, 2, 'name'],
    'urgent',
    'services[2] spm-kesehatan: sections: name urgent twice',
  ],
  [
    'a condition on nothing',
    [...fields, 4, 'when', 'field'],
    'colour',
    'services[2] spm-kesehatan: sections[2].fields[4].when: no earlier field colour',
  ],
  [
    'a condition on a later field',
    birthWhen,
    { field: 'reporterIsApplicant', equals: true },
    'services[0] kelahiran-4in1: sections[3].fields[3].when: no earlier field reporterIsApplicant',
  ],
  [
    'a condition that never holds',
    birthWhen,
    { field: 'parentsMarriageProof', equals: 'nope' },
    'services[0] kelahiran-4in1: sections[3].fields[3].when: parentsMarriageProof is never nope',
  ],
  [
    'a condition of no known form',
    birthWhen,
    { field: 'childSex', above: 1 },
    'services[0] kelahiran-4in1: sections[3].fields[3].when: ',
  ],
  [
    'a condition without words',
    ['services', spm, 'requirements', 3, 'onlyIf'],
    undefined,
    'services[2] spm-kesehatan: requirements[3].onlyIf: when without onlyIf',
  ],
  [
    'an unknown code list',
    ['shared', 'sections', 'applicant', 'fields', 4, 'optionsFrom'],
    'colours',
    'services[0] kelahiran-4in1: sections[0].fields[4].optionsFrom: no code list colours',
  ],
  [
    'an unknown shared section',
    ['services', 1, 'sections', 0, 'use'],
    'nobody',
    'services[1] keterangan-domisili: sections[0]',
  ],
  [
    'a broken pattern',
    ['shared', 'sections', 'address', 'fields', 2, 'pattern'],
    '([0-9]',
    'services[0] kelahiran-4in1: sections[1].fields[2].pattern: ',
  ],
  [
    'a promise of no time',
    ['services', spm, 'promise', 'minutes'],
    0,
    'services[2] spm-kesehatan: promise.minutes: ',
  ],
  [
    'a product twice',
    ['services', 0, 'products', 1, 'id'],
    'nik',
    'services[0] kelahiran-4in1: products: id nik twice',
  ],
  ['a code list of wrong codes', ['codeLists', 'sex', 0, 'code'], 'Siti Aminah', 'codeLists.sex[0].code: '],
])('a catalogue with %s names its place', (_, path, value, place) => {
  const result = loadCatalogue(changed(path, value))
  expect(result.ok).toBe(false)
  expect(result.ok ? [] : result.places).toContainEqual(expect.stringContaining(place))
})

test.each([null, [], 'catalogue', {}, { services: [] }, { services: 3, sections: {} }])(
  '%j is no catalogue',
  (json) => {
    expect(loadCatalogue(json).ok).toBe(false)
  },
)
