/** The districts and villages of the regency. Its 217 names load only where they are needed: import it lazily. */
import {
  type District,
  kindOfVillage,
  parseDistrictCode,
  parseVillageCode,
  type Village,
} from '../villages.ts'
import data from './villages.json'

/** The licence notice that must stand wherever these names are published (ODbL 1.0, 4.2-4.3). */
export const areaNotice: string = data.notice

/** The regency that this data covers. */
export const regency = { code: data.regency.code, name: 'Kabupaten Banyuwangi' } as const

/** Its districts, in the order of their codes. */
export const districts: readonly District[] = Object.entries(data.districts).map(([code, { name }]) =>
  districtOf(code, name),
)

/** Its villages, in the order of their codes. Codes have gaps: none may be guessed from its neighbours. */
export const villages: readonly Village[] = Object.entries(data.districts).flatMap(
  ([code, { name, villages }]) =>
    Object.entries(villages).map(([number, villageName]) =>
      villageOf(`${code}.${number}`, villageName, districtOf(code, name)),
    ),
)

const byCode: ReadonlyMap<string, Village> = new Map(villages.map((village) => [village.code, village]))

/** The village of that code, if the regency has it. */
export function findVillage(code: string): Village | undefined {
  return byCode.get(code)
}

function districtOf(code: string, name: string): District {
  const parsed = parseDistrictCode(code)
  if (!parsed.ok) throw new Error(`not a district code in the reference data: ${code}`)
  return { code: parsed.value, name }
}

function villageOf(code: string, name: string, district: District): Village {
  const parsed = parseVillageCode(code)
  if (!parsed.ok) throw new Error(`not a village code in the reference data: ${code}`)
  return { code: parsed.value, name, kind: kindOfVillage(parsed.value), district }
}
