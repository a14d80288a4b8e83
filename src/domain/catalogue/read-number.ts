import { bad, good, type Parsed } from '../residents/index.ts'
import type { FieldOf } from './field.ts'

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

/** Reads a measure with a comma, as is usual in Indonesian, or a point: `8,5`, `8.5`; not finer than asked for. */
export function readDecimal(
  raw: unknown,
  { min, max, decimals }: FieldOf<'decimal'>,
): Parsed<number, NumberProblem | 'tooFine'> {
  const number = typeof raw === 'string' ? decimalNumber(raw.trim()) : raw
  if (typeof number !== 'number' || !Number.isFinite(number)) return bad('notANumber')
  if (number < min || number > max) return bad('numberRange', { min, max })
  return Number(number.toFixed(decimals)) === number ? good(number) : bad('tooFine', { n: decimals })
}

function decimalNumber(text: string): number {
  return /^\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

function wholeNumber(text: string): number {
  const grouped = /^\d{1,3}(\.\d{3}){1,4}$/.test(text)
  return grouped || /^\d{1,13}$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
}
