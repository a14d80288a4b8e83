import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { getDistricts, getRegencies, getVillages } from 'idn-area-data'

/** Kabupaten Banyuwangi. */
const REGENCY = '35.10'
const NOTICE =
  'Contains information from idn-area-data (https://github.com/fityannugroho/idn-area-data), which is made available here under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/).'
const TARGET = new URL('../src/domain/reference/villages.json', import.meta.url)

/**
 * The regency's districts and villages as the JSON text of `src/domain/reference/villages.json`, made from the
 * package `idn-area-data`. Villages stand under their district by the last four digits of their code.
 */
export async function referenceData(): Promise<string> {
  const regency = (await getRegencies()).find(({ code }) => code === REGENCY)
  if (regency === undefined) throw new Error(`no regency ${REGENCY} in idn-area-data`)
  const villages = await getVillages()
  const districts = (await getDistricts())
    .filter(({ regency_code }) => regency_code === REGENCY)
    .map(({ code, name }) => [code, { name, villages: villagesOf(code, villages) }])
  const data = {
    notice: NOTICE,
    regency: { code: REGENCY, name: regency.name },
    districts: Object.fromEntries(districts),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

type Row = { readonly code: string; readonly district_code: string; readonly name: string }

function villagesOf(district: string, villages: readonly Row[]): Record<string, string> {
  const own = villages.filter(({ district_code }) => district_code === district)
  return Object.fromEntries(own.map(({ code, name }) => [code.slice(-4), name]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TARGET, await referenceData())
