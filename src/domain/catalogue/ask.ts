import { holds, type RawAnswers } from './condition.ts'
import type { Field } from './field.ts'
import type { Form, Requirement, Service } from './schema.ts'

/** The questions that a resident is asked, given the answers so far, in their order. */
export function fieldsToAsk(form: Form, answers: RawAnswers): readonly Field[] {
  return applicable(form, answers).filter((field) => field.filledBy !== 'staff')
}

/** What staff fill in about the same case, given the answers so far. */
export function staffFields(form: Form, answers: RawAnswers): readonly Field[] {
  return applicable(form, answers).filter((field) => field.filledBy === 'staff')
}

/** The papers that these answers call for. Those that the system prints itself are among them (`generated`). */
export function requirementsFor(service: Service, answers: RawAnswers): readonly Requirement[] {
  const names = applicable(service, answers).map(({ name }) => name)
  const standing = Object.fromEntries(names.map((name) => [name, answers[name]]))
  return service.requirements.filter(({ when }) => when === undefined || holds(when, standing))
}

/** Fields whose condition holds. An answer to a question that no longer applies decides nothing. */
function applicable(form: Form, answers: RawAnswers): readonly Field[] {
  const standing: Record<string, unknown> = {}
  const fields: Field[] = []
  for (const field of form.sections.flatMap((section) => section.fields)) {
    if (field.when !== undefined && !holds(field.when, standing)) continue
    fields.push(field)
    if (Object.hasOwn(answers, field.name)) standing[field.name] = answers[field.name]
  }
  return fields
}
