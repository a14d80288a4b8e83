import { type Satisfaction, satisfactionOf } from '../../../domain/index.ts'
import type { SatisfactionAnswer } from '../../../protocol/index.ts'

/** One line of the table: a village, or all of them. */
export type Row = { readonly name: string; readonly districtName: string; readonly of: Satisfaction }

/** All answers of the regency as one. */
export function regencyOf({ villages }: SatisfactionAnswer): Satisfaction {
  const total = (of: (village: SatisfactionAnswer['villages'][number]) => number) =>
    villages.reduce((all, village) => all + of(village), 0)
  const sums = Array.from({ length: 9 }, (_, at) => total((village) => village.sums[at] ?? 0))
  return satisfactionOf(
    sums,
    total(({ answers }) => answers),
    total(({ finished }) => finished),
  )
}

/** The villages that have answers, the lowest index first. */
export function villagesOf({ villages }: SatisfactionAnswer): readonly Row[] {
  return villages
    .filter(({ answers }) => answers > 0)
    .map(({ name, districtName, sums, answers, finished }) => {
      return { name, districtName, of: satisfactionOf(sums, answers, finished) }
    })
    .sort((a, b) => (a.of.index ?? 0) - (b.of.index ?? 0))
}
