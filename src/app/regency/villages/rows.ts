import type { OverviewAnswer, VillageLine } from '../../../protocol/index.ts'

/** A row of the table: the village with what the server did not take from its tablets. */
export type VillageRow = VillageLine & { readonly refused: number; readonly held: number }

/** Puts both answers together; the overview may still be on its way. */
export function rowsOf(
  villages: readonly VillageLine[],
  stopped: OverviewAnswer['stopped'] = [],
): readonly VillageRow[] {
  const by = new Map(stopped.map((one) => [one.village, one]))
  return villages.map((line) => ({
    ...line,
    refused: by.get(line.village)?.refused ?? 0,
    held: by.get(line.village)?.held ?? 0,
  }))
}

/** The rows that a person looks for: every word somewhere in the name, the district or the code; of one district or all. */
export function matching(
  rows: readonly VillageRow[],
  { search, district }: { search: string; district: string },
): readonly VillageRow[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = plain(`${row.kind} ${row.name} ${row.districtName} ${row.village}`)
    return (district === '' || row.district === district) && words.every((word) => text.includes(word))
  })
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
