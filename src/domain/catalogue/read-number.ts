import { bad, good, type Parsed } from '../residents/index.ts'

type NumberProblem = 'notANumber' | 'numberRange'

/** Reads a whole number within bounds; thousands may be parted by dots as in Indonesian (`1.500`). */
export function readInteger(raw: unknown, min: number, max: number): Parsed<number, NumberProblem> {
  const number = typeof raw === 'string' ? wholeNumber(raw.trim()) : raw
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return bad('notANumber')
  return number < min || number > max ? bad('numberRange', { min, max }) : good(number)
}

/** Reads a sum in whole rupiah: `1500000`, `1.500.000`, `Rp1.500.000,00`. */
export function readMoney(raw: unknown, min: number, max: number): Parsed<number, NumberProblem> {
  if (typeof raw !== 'string') return readInteger(raw, min, max)
  const bare = raw
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/,(00|-)$/, '')
  return readInteger(bare, min, max)
}

function wholeNumber(text: string): number {
  const grouped = /^\d{1,3}(\.\d{3}){1,4}$/.test(text)
  return grouped || /^\d{1,13}$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
}
