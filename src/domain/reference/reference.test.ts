import { describe, expect, test } from 'vitest'
import {
  districtOfVillage,
  hamletWord,
  headTitle,
  kindOfVillage,
  parseDistrictCode,
  parseVillageCode,
} from '../villages.ts'
import { areaNotice, districts, findVillage, regency, villages } from './index.ts'

/** Villages per district as desa/kelurahan, counted from official lists. */
const counts = `Pesanggaran 5/0, Bangorejo 7/0, Purwoharjo 8/0, Tegaldlimo 9/0, Muncar 10/0, Cluring 9/0, Gambiran 6/0,
  Srono 10/0, Genteng 5/0, Glenmore 7/0, Kalibaru 6/0, Singojuruh 11/0, Rogojampi 10/0, Kabat 14/0, Glagah 8/2,
  Banyuwangi 0/18, Giri 2/4, Wongsorejo 12/0, Songgon 9/0, Sempu 7/0, Kalipuro 5/4, Siliragung 5/0, Tegalsari 6/0,
  Licin 8/0, Blimbingsari 10/0`

describe('the regency', () => {
  test('has 25 districts with their desa and kelurahan, 189 and 28 together', () => {
    const counted = districts.map(({ code, name }) => {
      const own = villages.filter(({ district }) => district.code === code)
      const desa = own.filter(({ kind }) => kind === 'desa').length
      return `${name} ${desa}/${own.length - desa}`
    })
    expect(counted).toEqual(counts.split(',').map((count) => count.trim()))
    expect(districts.map(({ code }) => code)).toEqual(
      districts.map((_, at) => `35.10.${String(at + 1).padStart(2, '0')}`),
    )
    expect(villages.filter(({ kind }) => kind === 'desa')).toHaveLength(189)
    expect(villages.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(28)
    expect(regency).toEqual({ code: '35.10', name: 'Kabupaten Banyuwangi' })
  })

  test('has every village once, under the district that its code names', () => {
    expect(new Set(villages.map(({ code }) => code)).size).toBe(217)
    for (const { code, district } of villages) expect(districtOfVillage(code)).toBe(district.code)
  })

  test('finds a village by its code and no village in a gap of the numbering', () => {
    expect(findVillage('35.10.01.2002')).toMatchObject({ name: 'Pesanggaran', kind: 'desa' })
    expect(findVillage('35.10.01.2003')).toBeUndefined()
    expect(findVillage('constructor')).toBeUndefined()
  })

  test('names the licence of its data', () => {
    expect(areaNotice).toContain('Open Database License')
  })
})

test.each(['35.10.01.3001', '35.10.1.2001', '3510012001', '35.10.01.2001 ', '35.10.01', ''])(
  '%j is no village code',
  (raw) => {
    expect(parseVillageCode(raw)).toEqual({ ok: false, problem: 'villageCode' })
  },
)

test('a village’s kind decides what its head and its parts are called', () => {
  const ward = parseVillageCode('35.10.16.1001')
  const kind = ward.ok ? kindOfVillage(ward.value) : 'desa'
  expect([headTitle(kind).id, hamletWord(kind).id]).toEqual(['Lurah', 'lingkungan'])
  expect([headTitle('desa').id, hamletWord('desa').id]).toEqual(['Kepala Desa', 'dusun'])
  expect(parseDistrictCode('35.10.16')).toMatchObject({ ok: true })
  expect(parseDistrictCode('35.10')).toEqual({ ok: false, problem: 'districtCode' })
})
