import {
  bad,
  good,
  hasBadCharacters,
  hasBadCharactersInLine,
  type Parsed,
  tidied,
} from '../residents/index.ts'
import type { FieldOf } from './field.ts'

type TextProblem = 'badCharacters' | 'tooLong' | 'format'

/** Reads one line of text: composed, single-spaced, of the field's length and form. */
export function readLine(raw: string, field: FieldOf<'text'>): Parsed<string, TextProblem> {
  const text = measured(raw, field.maxLength)
  if (!text.ok) return text
  if (hasBadCharactersInLine(text.value)) return bad('badCharacters')
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(text.value)) return bad('format')
  return good(padded(text.value, field.padTo))
}

/** Reads text of several lines. */
export function readLines(raw: string, field: FieldOf<'textarea'>): Parsed<string, TextProblem> {
  const text = measured(raw, field.maxLength)
  return text.ok && hasBadCharacters(text.value) ? bad('badCharacters') : text
}

/** Reads a time of day as `HH:MM`; the hour's zero may be missing and a dot may part it, as is usual in Indonesian. */
export function readTime(raw: string): Parsed<string, 'timeImpossible'> {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(raw.trim()) ?? []
  return minute === '' ? bad('timeImpossible') : good(`${hour.padStart(2, '0')}:${minute}`)
}

function measured(raw: string, most: number): Parsed<string, 'tooLong'> {
  if (raw.length > 4 * most) return bad('tooLong', { n: raw.length, most })
  const text = tidied(raw)
  return text.length > most ? bad('tooLong', { n: text.length, most }) : good(text)
}

function padded(text: string, length: number | undefined): string {
  return length !== undefined && /^\d+$/.test(text) ? text.padStart(length, '0') : text
}
