import { bad, good } from '../residents/index.ts'
import type { AnswerValue, CheckContext, Checked } from './answer.ts'
import type { Field } from './field.ts'
import { readList } from './read-list.ts'
import { isEmpty, readSimple } from './read-simple.ts'

/** Reads the answer to one field. An optional field left empty is null. */
export function checkAnswer(field: Field, raw: unknown, context: CheckContext): Checked<AnswerValue | null> {
  if (field.type !== 'list') return readSimple(field, raw, context)
  if (isEmpty(raw)) return field.required ? bad('required') : good(null)
  return readList(raw, field, context)
}
