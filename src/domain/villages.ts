import { type Branded, bad, good, type Parsed } from './residents/index.ts'
import type { Text } from './text.ts'

/** A village's official code as `PP.KK.CC.VVVV`. The last four digits begin with 1 (kelurahan) or 2 (desa). */
export type VillageCode = Branded<string, 'VillageCode'>

/** A district's official code as `PP.KK.CC`. */
export type DistrictCode = Branded<string, 'DistrictCode'>

/** A desa has its own elected government; a kelurahan is an urban ward of the regency's (UU 6/2014 art. 1). */
export type VillageKind = 'desa' | 'kelurahan'

export type District = { readonly code: DistrictCode; readonly name: string }

/** Names repeat (kelurahan Giri, district Giri), so a screen shows the kind and the district beside the name. */
export type Village = {
  readonly code: VillageCode
  readonly name: string
  readonly kind: VillageKind
  readonly district: District
}

/** Reads a village code. Whether such a village exists is for the reference data to say. */
export function parseVillageCode(raw: string): Parsed<VillageCode, 'villageCode'> {
  return /^\d{2}\.\d{2}\.\d{2}\.[12]\d{3}$/.test(raw) ? good(raw as VillageCode) : bad('villageCode')
}

/** Reads a district code. Whether such a district exists is for the reference data to say. */
export function parseDistrictCode(raw: string): Parsed<DistrictCode, 'districtCode'> {
  return /^\d{2}\.\d{2}\.\d{2}$/.test(raw) ? good(raw as DistrictCode) : bad('districtCode')
}

/** What kind of village a code stands for. */
export function kindOfVillage(code: VillageCode): VillageKind {
  return code.charAt(9) === '1' ? 'kelurahan' : 'desa'
}

/** The district that a village belongs to. */
export function districtOfVillage(code: VillageCode): DistrictCode {
  return code.slice(0, 8) as DistrictCode
}

const heads: Readonly<Record<VillageKind, Text>> = {
  desa: { id: 'Kepala Desa', en: 'Village Head' },
  kelurahan: { id: 'Lurah', en: 'Ward Head' },
}

const hamlets: Readonly<Record<VillageKind, Text>> = {
  desa: { id: 'dusun', en: 'hamlet' },
  kelurahan: { id: 'lingkungan', en: 'neighbourhood' },
}

/** The title of who heads such a village and signs its letters. */
export function headTitle(kind: VillageKind): Text {
  return heads[kind]
}

/** What a part of such a village is called in an address. */
export function hamletWord(kind: VillageKind): Text {
  return hamlets[kind]
}
