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

function indexOf(id: string): number {
  const { services }: { services: readonly { id: string }[] } = Object(catalogueData)
  return services.findIndex((service) => service.id === id)
}

const spm = indexOf('spm-kesehatan')
const birth = indexOf('kelahiran-4in1')
const domicile = indexOf('keterangan-domisili')
const heirs = indexOf('keterangan-ahli-waris')
const list = ['services', heirs, 'sections', 3, 'fields', 0] as const
const inList = `services[${heirs}] keterangan-ahli-waris: sections[3].fields[0]`
const fields = ['services', spm, 'sections', 2, 'fields'] as const
const birthWhen = ['services', birth, 'sections', 3, 'fields', 3, 'when'] as const

test.each<[string, Path, unknown, string]>([
  ['no version', ['services', spm, 'version'], undefined, `services[${spm}] spm-kesehatan: version: `],
  [
    'a word missing',
    [...fields, 0, 'ask', 'en'],
    '',
    `services[${spm}] spm-kesehatan: sections[2].fields[0].ask.en: `,
  ],
  [
    'an unknown kind of field',
    [...fields, 0, 'type'],
    'colour',
    `services[${spm}] spm-kesehatan: sections[2].fields[0].type: `,
  ],
  [
    'a key that means nothing',
    [...fields, 0, 'colour'],
    'red',
    `services[${spm}] spm-kesehatan: sections[2].fields[0]: `,
  ],
  ['open free text', [...fields, 3, 'open'], true, `services[${spm}] spm-kesehatan: sections[2].fields[3]: `],
  ['an open NIK', [...fields, 1, 'open'], true, `services[${spm}] spm-kesehatan: sections[2].fields[1]: `],
  ['an open name', [...fields, 2, 'open'], true, `services[${spm}] spm-kesehatan: sections[2].fields[2]: `],
  [
    'an open sum',
    ['services', spm, 'sections', 3, 'fields', 0, 'open'],
    true,
    `services[${spm}] spm-kesehatan: sections[3].fields[0]: `,
  ],
  [
    'a name twice',
    [...fields, 2, 'name'],
    'urgent',
    `services[${spm}] spm-kesehatan: sections: name urgent twice`,
  ],
  [
    'a condition on nothing',
    [...fields, 4, 'when', 'field'],
    'colour',
    `services[${spm}] spm-kesehatan: sections[2].fields[4].when: no earlier field colour`,
  ],
  [
    'a condition on a later field',
    birthWhen,
    { field: 'reporterIsApplicant', equals: true },
    `services[${birth}] kelahiran-4in1: sections[3].fields[3].when: no earlier field reporterIsApplicant`,
  ],
  [
    'a condition that never holds',
    birthWhen,
    { field: 'parentsMarriageProof', equals: 'nope' },
    `services[${birth}] kelahiran-4in1: sections[3].fields[3].when: parentsMarriageProof is never nope`,
  ],
  [
    'a condition of no known form',
    birthWhen,
    { field: 'childSex', above: 1 },
    `services[${birth}] kelahiran-4in1: sections[3].fields[3].when: `,
  ],
  [
    'a condition without words',
    ['services', spm, 'requirements', 3, 'onlyIf'],
    undefined,
    `services[${spm}] spm-kesehatan: requirements[3].onlyIf: when without onlyIf`,
  ],
  [
    'an unknown code list',
    ['shared', 'sections', 'applicant', 'fields', 4, 'optionsFrom'],
    'colours',
    `services[${birth}] kelahiran-4in1: sections[0].fields[4].optionsFrom: no code list colours`,
  ],
  [
    'an unknown shared section',
    ['services', domicile, 'sections', 0, 'use'],
    'nobody',
    `services[${domicile}] keterangan-domisili: sections[0]`,
  ],
  [
    'a broken pattern',
    ['shared', 'sections', 'address', 'fields', 2, 'pattern'],
    '([0-9]',
    `services[${birth}] kelahiran-4in1: sections[1].fields[2].pattern: `,
  ],
  [
    'a promise of no time',
    ['services', spm, 'promise', 'minutes'],
    0,
    `services[${spm}] spm-kesehatan: promise.minutes: `,
  ],
  [
    'a product twice',
    ['services', birth, 'products', 1, 'id'],
    'nik',
    `services[${birth}] kelahiran-4in1: products: id nik twice`,
  ],
  [
    'steps that nothing shares',
    ['services', domicile, 'steps', 0, 'use'],
    'nobody',
    `services[${domicile}] keterangan-domisili: steps[0]`,
  ],
  [
    'neither a promise nor what the time depends on',
    ['services', spm, 'promise'],
    null,
    `services[${spm}] spm-kesehatan: timeNote: `,
  ],
  ['a required list of none', [...list, 'min'], 0, `${inList}.min: a required list has at least 1`],
  ['a list of fewer than its least', [...list, 'max'], 0, `${inList}.max: `],
  ['a list in a list', [...list, 'fields', 0, 'type'], 'list', `${inList}.fields[0].type: `],
  [
    'something open in a list',
    [...list, 'fields', 2, 'open'],
    true,
    `${inList}.fields[2]: neither open nor filledBy inside a list`,
  ],
  [
    'one name in a list and before it',
    [...list, 'fields', 1, 'name'],
    'deceasedName',
    'name deceasedName twice',
  ],
  [
    'an offer of nothing',
    [...list, 'fields', 0, 'sameAs', 'field'],
    'nobodyNik',
    `${inList}.fields[0].sameAs: no earlier nik field nobodyNik`,
  ],
  [
    'something told by no NIK',
    ['shared', 'sections', 'applicant', 'fields', 3, 'fromNik'],
    'nobodyNik',
    `services[${birth}] kelahiran-4in1: sections[0].fields[3].fromNik: no earlier nik field nobodyNik`,
  ],
  [
    'a day not before nothing',
    ['services', spm, 'sections', 2, 'fields', 4, 'notBefore'],
    'nobodyDay',
    `services[${spm}] spm-kesehatan: sections[2].fields[4].notBefore: no earlier date field nobodyDay`,
  ],
  [
    'a village that has what nobody offers',
    ['local'],
    [{ villages: ['35.10.05.2002'], services: ['nothing'], offered: false }],
    'local[0].services: no service nothing',
  ],
  ['a village that is none', ['local'], [{ villages: ['Muncar'], offered: false }], 'local[0].villages[0]: '],
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
