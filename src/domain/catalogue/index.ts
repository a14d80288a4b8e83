/** Services as data: what they ask, need and promise, and how answers are read. Adding one needs no code. */

export type { AnswerValue, CheckContext, Checked, ListEntry, PlainValue } from './answer.ts'
export { fieldsToAsk, hangsOnPersonal, requirementsFor, requirementsSeenIn, staffFields } from './ask.ts'
export { checkAnswer } from './check-answer.ts'
export { type CheckedAnswers, checkAnswers, checkStaffAnswers, type OpenValue } from './check-answers.ts'
export { type Condition, holds, type RawAnswers } from './condition.ts'
export { toldByNik } from './defaults.ts'
export { type EntryView, entriesOf, entryView } from './entries.ts'
export type { ChoiceField, Code, Field, FieldOf, ListField, Option, SimpleField } from './field.ts'
export { findService, type Loaded, loadCatalogue } from './load.ts'
export { servicesAt } from './local.ts'
export { planOf, type ServicePlan } from './plan.ts'
export {
  type FieldProblem,
  type FieldWarning,
  type ProblemCode,
  problemCodes,
  type WarningCode,
  warningCodes,
} from './problems.ts'
export type { Catalogue, Form, Requirement, Section, Service, ServiceGroup } from './schema.ts'
export { type Findable, findableOf, type Search, searchOver } from './search.ts'
