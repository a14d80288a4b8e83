import { millisOf } from '../../../domain/index.ts'
import { type Areas, useFormat, useMessages } from '../../i18n/index.ts'
import { csvOf, download } from './csv.ts'
import type { VillageRow } from './rows.ts'

/** Gives rows as a file to keep, in their order. */
export function useVillagesFile(): (rows: readonly VillageRow[], now: number) => void {
  const { villages: t } = useMessages('regency')
  const format = useFormat()
  const at = (time: string | null) =>
    time === null ? t.never : `${format.date(millisOf(time))} ${format.time(millisOf(time))}`
  return (rows, now) => {
    const lines = rows.map((row) => cells(row, t, at(row.lastContactAt)))
    const name = t.table.file({ t: `${format.date(now)} ${format.time(now)}`.replace(/[^\w]+/g, '-') })
    download(name, csvOf([headings(t), ...lines]))
  }
}

type Words = Areas['regency']['villages']

function headings({ columns: t }: Words): string[] {
  const counts = [t.tablets, t.open, t.late, t.attention, t.waiting, t.stopped, t.contact]
  return [t.code, t.kind, t.village, t.district, ...counts]
}

function cells(row: VillageRow, t: Words, contact: string): string[] {
  const { devices, open, late, needsAttention, waiting } = row
  const counts = [devices, open, late, needsAttention, waiting].map(String)
  return [row.village, t.kinds[row.kind], row.name, row.districtName, ...counts, t.stopped(row), contact]
}
