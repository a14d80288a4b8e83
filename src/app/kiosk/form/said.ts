import {
  checkAnswer,
  entryView,
  type Form,
  type IsoDate,
  type ListField,
  type RawAnswers,
  type SimpleField,
} from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import { answerText } from '../../i18n/index.ts'
import type { Words } from './words.ts'

/** A typed answer as people read it; undefined where it is empty, or cannot stand yet. */
export function saidIn(
  field: SimpleField,
  answers: RawAnswers,
  today: IsoDate,
  { common, say }: Words,
): string | undefined {
  const checked = checkAnswer(field, answers[field.name], { today })
  if (!checked.ok || checked.value === null) return undefined
  return answerText(field, checked.value, { common, say, villageOf: findVillage })
}

/** What was said of one entry of a list. */
export function saidOf(
  list: ListField,
  entry: RawAnswers,
  around: { readonly form: Form; readonly answers: RawAnswers; readonly today: IsoDate },
  words: Words,
): readonly string[] {
  const { fields } = entryView(around.form, list, around.answers, entry)
  return fields.flatMap((field) => saidIn(field, entry, around.today, words) ?? [])
}
