import { type Condition, type Field, type Form, fieldsToAsk, type RawAnswers } from '../../../domain/index.ts'

/** Where a question stands: counted only when its number is sure, else by the part of the form it is in. */
export type Progress =
  | { readonly is: 'question'; readonly n: number; readonly of: number }
  | {
      readonly is: 'section'
      readonly n: number
      readonly of: number
      readonly section: Form['sections'][number]
    }

/** Where the question at `index` (0 and up) of those asked stands. */
export function progressAt(form: Form, answers: RawAnswers, index: number): Progress | undefined {
  const asked = fieldsToAsk(form, answers)
  const field = asked[index]
  if (field === undefined) return undefined
  if (isSure(form, asked.slice(0, index))) return { is: 'question', n: index + 1, of: asked.length }
  const sections = form.sections.filter(({ fields }) => fields.some(({ filledBy }) => filledBy !== 'staff'))
  const at = sections.findIndex(({ fields }) => fields.includes(field))
  const section = sections[at]
  return section && { is: 'section', n: at + 1, of: sections.length, section }
}

/** Whether no later answer can add or take away a question: every condition looks at what is answered already. */
function isSure(form: Form, answered: readonly Field[]): boolean {
  const known = new Set(answered.map(({ name }) => name))
  const conditions = form.sections.flatMap(({ fields }) => fields.flatMap(({ when }) => when ?? []))
  return conditions.every((condition) => fieldsIn(condition).every((name) => known.has(name)))
}

function fieldsIn(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field]
  if ('not' in condition) return fieldsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsIn)
}
