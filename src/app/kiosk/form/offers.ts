import { type Field, holds, type RawAnswers } from '../../../domain/index.ts'

/**
 * What was said before, where the same answer may come again: the catalogue says of which questions (`sameAs`). Of a
 * list each entry is somebody else, so what another entry has is not offered again.
 */
export function offerFor(
  field: Field,
  answers: RawAnswers,
  others: readonly RawAnswers[] = [],
): string | undefined {
  if (!('sameAs' in field) || field.sameAs === undefined) return undefined
  const { field: earlier, when } = field.sameAs
  if (when !== undefined && !holds(when, answers)) return undefined
  const said = answers[earlier]
  if (typeof said !== 'string' || said === '') return undefined
  return others.some((entry) => entry[field.name] === said) ? undefined : said
}
