import { bad, good, type Parsed } from '../residents/index.ts'
import { parseDistrictCode, parseVillageCode } from '../villages.ts'
import type { ChoiceField, FieldOf } from './field.ts'

/** Reads one answer of several. */
export function readChoice(raw: string, { options }: ChoiceField): Parsed<string, 'notAnOption'> {
  return options.some(({ code }) => code === raw) ? good(raw) : bad('notAnOption')
}

/** Reads any number of answers, in the order in which they are offered. */
export function readChoices(
  raw: unknown,
  { options }: FieldOf<'choices'>,
): Parsed<readonly string[], 'wrongType' | 'notAnOption'> {
  if (!Array.isArray(raw)) return bad('wrongType')
  const codes = options.map(({ code }) => code)
  if (raw.some((code) => !codes.includes(code))) return bad('notAnOption')
  return good(codes.filter((code) => raw.includes(code)))
}

/** Reads a checklist: every point is answered. */
export function readChecklist(
  raw: unknown,
  { items }: FieldOf<'checklist'>,
): Parsed<Readonly<Record<string, boolean>>, 'wrongType' | 'notAnOption' | 'checklistIncomplete'> {
  if (typeof raw !== 'object' || raw === null) return bad('wrongType')
  const given: Record<string, unknown> = { ...raw }
  const codes = items.map(({ code }) => code)
  if (Object.keys(given).some((code) => !codes.includes(code))) return bad('notAnOption')
  const points = codes.flatMap((code): [string, boolean][] => {
    const point = given[code]
    return typeof point === 'boolean' ? [[code, point]] : []
  })
  if (points.length < codes.length) {
    return bad('checklistIncomplete', { n: points.length, most: codes.length })
  }
  return good(Object.fromEntries(points))
}

/**
 * Reads a village's code. A district alone is a step on the way and no answer yet. Whether such a village exists is
 * for the reference data to say, which the pages that ask have at hand.
 */
export function readVillage(raw: string): Parsed<string, 'required' | 'notAnOption'> {
  const code = parseVillageCode(raw)
  if (code.ok) return good(code.value)
  return bad(parseDistrictCode(raw).ok ? 'required' : 'notAnOption')
}
