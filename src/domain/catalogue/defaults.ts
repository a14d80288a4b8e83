import { digitsOf, factsOfNik, type IsoDate, type NikFacts, parseNik } from '../residents/index.ts'
import type { RawAnswers } from './condition.ts'
import type { Field, FieldOf } from './field.ts'
import { readDate } from './read-date.ts'

/** Nobody living is older, as far as the registry knows. */
const OLDEST_YEARS = 110

/**
 * What a NIK that was given before tells of a question: a birth date, a sex, a district to begin a search in. It is
 * shown to be confirmed or changed; undefined where the number leaves it open (it names no century).
 */
export function toldByNik(field: Field, answers: RawAnswers, today: IsoDate): string | undefined {
  if (!('fromNik' in field) || field.fromNik === undefined) return undefined
  const facts = factsIn(answers[field.fromNik], today)
  if (facts === undefined) return undefined
  if (field.type === 'date') return dayIn(facts, field, today)
  return field.type === 'choice' ? facts.sex : facts.district
}

function factsIn(raw: unknown, today: IsoDate): NikFacts | undefined {
  const digits = typeof raw === 'string' ? digitsOf(raw) : null
  const nik = digits === null ? undefined : parseNik(digits, { today })
  return nik?.ok ? factsOfNik(nik.value, today) : undefined
}

/** The one day that somebody living can have been born on, and that the question takes. */
function dayIn({ birthDates }: NikFacts, field: FieldOf<'date'>, today: IsoDate): IsoDate | undefined {
  const oldest = Number(today.slice(0, 4)) - OLDEST_YEARS
  const [day, ...others] = birthDates.filter(
    (date) => Number(date.slice(0, 4)) >= oldest && readDate(date, field, { today }).ok,
  )
  return others.length === 0 ? day : undefined
}
