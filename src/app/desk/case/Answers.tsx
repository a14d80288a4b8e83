import {
  type Case,
  complaintForm,
  type Form,
  fieldsToAsk,
  type Section,
  staffFields,
} from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import { answerRows, useMessages } from '../../i18n/index.ts'
import { SummaryList, type SummaryRow } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { answersOf, useSay } from '../look/index.ts'
import styles from './case.module.css'
import { Part } from './Part.tsx'

/** What was answered, by the sections of the form, in official labels. */
export function Answers({ case: aCase }: { case: Case }) {
  const { cases } = useMessages('desk')
  const common = useMessages('common')
  const { desk } = useWork()
  const say = useSay()
  const form: Form = (aCase.kind === 'request' && desk.services.get(aCase.service)) || emptyOr(aCase)
  const answers = answersOf(aCase)
  const shown = new Set([...fieldsToAsk(form, answers), ...answered(form, answers)].map(({ name }) => name))
  const rowsOf = (section: Section): SummaryRow[] =>
    section.fields
      .filter(({ name }) => shown.has(name))
      .flatMap((field) => answerRows(field, answers[field.name], { common, say, villageOf: findVillage }))
  const others = othersIn(form, answers)
  return (
    <Part title={cases.sections.answers}>
      {form.sections.map((section) => {
        const rows = rowsOf(section)
        return rows.length === 0 ? null : (
          <div key={section.id} className={styles.section}>
            <h3>{say(section.title)}</h3>
            <SummaryList rows={rows} />
          </div>
        )
      })}
      {others.length > 0 && (
        <div className={styles.section}>
          <h3>{cases.sections.other}</h3>
          <SummaryList rows={others} />
        </div>
      )}
    </Part>
  )
}

const emptyOr = ({ kind }: Case): Form => (kind === 'complaint' ? complaintForm : { sections: [] })

// What staff fill in shows once it is filled in.
const answered = (form: Form, answers: Readonly<Record<string, unknown>>) =>
  staffFields(form, answers).filter(({ name }) => answers[name] !== undefined)

/** Answers to questions that the form no longer has: kept since an earlier version, shown as they are. */
function othersIn(form: Form, answers: Readonly<Record<string, unknown>>): SummaryRow[] {
  const known = new Set(form.sections.flatMap(({ fields }) => fields.map(({ name }) => name)))
  return Object.entries(answers)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => ({ key: name, term: name, value: String(value) }))
}
