import { comparisonsIn, holds, type RawAnswers } from './condition.ts'
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

/**
 * The papers that a request calls for, as far as the answers in its open part tell. One that hangs on a personal answer
 * is among them: whether it is needed its own words say (`onlyIf`).
 */
export function requirementsSeenIn(service: Service, open: RawAnswers): readonly Requirement[] {
  const sure = requirementsFor(service, open)
  return service.requirements.filter((one) => sure.includes(one) || hangsOnPersonal(one, service))
}

/** Whether the condition of a paper looks at an answer that only the envelope holds. */
export function hangsOnPersonal({ when }: Requirement, { sections }: Service): boolean {
  if (when === undefined) return false
  const open = sections.flatMap(({ fields }) =>
    fields.filter((field) => 'open' in field && field.open === true),
  )
  return comparisonsIn(when).some((compared) => !open.some(({ name }) => name === compared.field))
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
