import { type IsoDate, isoDateOf } from './dates.ts'

/** Women's day of birth is written with 40 added (day 23 is `63`). Source: PP 37/2007 art. 37. */
const WOMEN_ADD = 40

/** The code list `sex`: 1 male, 2 female. */
export type SexCode = '1' | '2'

/** The sex that digits 7-8 state. */
export function sexIn(nik: string): SexCode {
  return Number(nik.slice(6, 8)) > WOMEN_ADD ? '2' : '1'
}

/** The days that digits 7-12 can mean in the twentieth and the twenty-first century; empty if impossible. */
export function datesIn(nik: string): readonly IsoDate[] {
  const day = Number(nik.slice(6, 8)) - (sexIn(nik) === '2' ? WOMEN_ADD : 0)
  const month = Number(nik.slice(8, 10))
  const year = Number(nik.slice(10, 12))
  return [1900 + year, 2000 + year].flatMap((full) => isoDateOf(full, month, day) ?? [])
}
