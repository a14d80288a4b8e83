import { fieldsToAsk } from './ask.ts'
import type { RawAnswers } from './condition.ts'
import type { ListField, SimpleField } from './field.ts'
import type { Form } from './schema.ts'

/** One entry of a list, as a form after the questions that come before the list, with the answers to both. */
export type EntryView = {
  readonly form: Form
  readonly answers: RawAnswers
  /** The entry's own questions that apply, in their order. */
  readonly fields: readonly SimpleField[]
}

/** The entry as it is asked and checked: its conditions see what was answered before the list, then the entry. */
export function entryView(form: Form, list: ListField, answers: RawAnswers, entry: RawAnswers): EntryView {
  const all = form.sections.flatMap((section) => section.fields)
  const at = all.findIndex(({ name }) => name === list.name)
  const { name, label: title, fields: own } = list
  const sections = [
    { id: 'before', title, fields: all.slice(0, Math.max(0, at)) },
    { id: name, title, fields: own },
  ]
  const view = { form: { sections }, answers: { ...answers, ...entry } }
  const asked = fieldsToAsk(view.form, view.answers)
  return { ...view, fields: own.filter(({ name: one }) => asked.some((field) => field.name === one)) }
}

/** The entries of an answer to a list, as typed so far; whatever is no entry is an empty one. */
export function entriesOf(raw: unknown): readonly RawAnswers[] {
  return Array.isArray(raw) ? raw.map((entry: unknown) => (isEntry(entry) ? entry : {})) : []
}

/** Whether a value could be an entry: answers by field name. */
export function isEntry(value: unknown): value is RawAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
