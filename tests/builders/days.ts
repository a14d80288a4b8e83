import {
  daysBetween,
  type IsoDate,
  type RawAnswers,
  type SimpleField,
  shifted,
} from '../../src/domain/index.ts'

/** A whole number from 0 up to, but not, `below`. */
export type Draw = (below: number) => number

/** The day of whoever may be of any age. */
export const OLD = '1959-03-27' as IsoDate

type Day = Extract<SimpleField, { type: 'date' }>

/** A day within a question's bounds, and not so near or far that it would be remarked upon. */
export function dayFor(field: Day, answers: RawAnswers, today: IsoDate, draw: Draw | undefined): IsoDate {
  const { warnOlderThanDays: old, warnSoonerThanDays: soon } = field
  const after = answers[field.notBefore ?? '']
  const min = latest([
    bound(field.min, today),
    isBoxes(after) ? isoIn(after) : undefined,
    old === undefined ? undefined : shifted(today, { days: -old }),
    soon === undefined ? undefined : shifted(today, { days: soon }),
  ])
  const max = bound(field.max, today) ?? (min === undefined ? undefined : shifted(min, { days: 60 }))
  if (min === undefined) return OLD
  const span = daysBetween(min, max ?? min)
  return shifted(min, { days: draw === undefined ? Math.floor(span / 2) : draw(span + 1) })
}

function bound(value: Day['min'] | Day['max'], today: IsoDate): IsoDate | undefined {
  if (value === undefined || value === 'today') return value && today
  return typeof value === 'string' ? (value as IsoDate) : shifted(today, value)
}

function latest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

type Boxes = { readonly day: string; readonly month: string; readonly year: string }

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus']

/** The three boxes of a date question; the month by its name where that is known here. */
export function boxesOf(date: IsoDate): Boxes {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: months[Number(month) - 1] ?? String(Number(month)), year }
}

function isBoxes(value: unknown): value is Boxes {
  return typeof value === 'object' && value !== null && 'day' in value
}

function isoIn({ day, month, year }: Boxes): IsoDate {
  const number = months.includes(month) ? months.indexOf(month) + 1 : Number(month)
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDate
}
