import { isUnicode } from '../../../domain/index.ts'

/** Whether every string in a JSON value is Unicode. */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return isUnicode(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isWellFormed(key) && isWellFormed(one))
}
