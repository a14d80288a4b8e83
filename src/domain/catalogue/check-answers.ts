import type { IsoDate } from '../residents/index.ts'
import type { AnswerValue, Checked } from './answer.ts'
import { fieldsToAsk, staffFields } from './ask.ts'
import { checkAnswer } from './check-answer.ts'
import type { RawAnswers } from './condition.ts'
import type { Code, Field } from './field.ts'
import type { FieldProblem, FieldWarning } from './problems.ts'
import type { Form } from './schema.ts'

/** An answer that may stand in the open log: a code, an ISO date, a number or yes/no. */
export type OpenValue = Code | IsoDate | number | boolean

/** A form's answers, parted: `open` may stand in an event's `data`, `personal` goes into its envelope alone. */
export type CheckedAnswers =
  | {
      readonly ok: true
      readonly open: Record<string, OpenValue>
      readonly personal: Record<string, AnswerValue>
      readonly warnings: readonly FieldWarning[]
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * Reads a resident's answers to a form. Answers to questions that do not apply are left out; a name that the form
 * does not know, or that staff fill in, is a problem.
 */
export function checkAnswers(
  form: Form,
  raw: RawAnswers,
  context: { readonly today: IsoDate },
): CheckedAnswers {
  const known = fieldsOf(form).filter(({ filledBy }) => filledBy !== 'staff')
  const read = readAll(fieldsToAsk(form, raw), form, raw, context.today)
  return gathered(read, unknownIn(raw, known))
}

/** Reads what staff fill in. `raw` may hold the resident's answers too, since conditions look at them. */
export function checkStaffAnswers(
  form: Form,
  raw: RawAnswers,
  context: { readonly today: IsoDate },
): CheckedAnswers {
  const read = readAll(staffFields(form, raw), form, raw, context.today)
  return gathered(read, unknownIn(raw, fieldsOf(form)))
}

type Read = { readonly field: Field; readonly checked: Checked<AnswerValue | null> }

function readAll(fields: readonly Field[], form: Form, answers: RawAnswers, today: IsoDate): readonly Read[] {
  return fields.map((field) => {
    const raw = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined
    return { field, checked: checkAnswer(field, raw, { today, form, answers }) }
  })
}

function gathered(read: readonly Read[], unknown: readonly FieldProblem[]): CheckedAnswers {
  const problems = [...unknown, ...read.flatMap(problemsOf)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, open: openIn(read), personal: personalIn(read), warnings: read.flatMap(warningsOf) }
}

function openIn(read: readonly Read[]): Record<string, OpenValue> {
  const entries = read.flatMap(({ field, checked }): [string, OpenValue][] => {
    const value = checked.ok ? checked.value : null
    return isOpen(field) && value !== null && typeof value !== 'object' ? [[field.name, value]] : []
  })
  return Object.fromEntries(entries)
}

function personalIn(read: readonly Read[]): Record<string, AnswerValue> {
  const entries = read.flatMap(({ field, checked }): [string, AnswerValue][] =>
    checked.ok && checked.value !== null && !isOpen(field) ? [[field.name, checked.value]] : [],
  )
  return Object.fromEntries(entries)
}

/** The schema lets no type that holds words, a person's number or a sum say `open`. */
function isOpen(field: Field): boolean {
  return 'open' in field && field.open === true
}

function problemsOf({ field, checked }: Read): readonly FieldProblem[] {
  if (checked.ok) return []
  const { problem, details } = checked
  return [{ field: field.name, code: problem, ...(details && { details }) }]
}

function warningsOf({ field, checked }: Read): readonly FieldWarning[] {
  return checked.ok ? checked.warnings.map((warning) => ({ field: field.name, ...warning })) : []
}

function unknownIn(raw: RawAnswers, fields: readonly Field[]): readonly FieldProblem[] {
  const names = new Set(fields.map(({ name }) => name))
  return Object.keys(raw)
    .filter((name) => !names.has(name))
    .map((field) => ({ field, code: 'unknownField' }))
}

function fieldsOf(form: Form): readonly Field[] {
  return form.sections.flatMap((section) => section.fields)
}
