import type { Case, Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { CheckboxRow, type FieldError, RadioRows, TextArea } from '../../ui/index.ts'
import { useSay } from '../look/index.ts'
import styles from './acts.module.css'
import { NOTE_ID, NOTE_LIMIT, PAPERS_ID, REASON_ID } from './check.ts'
import { type Filled, formSpecs, type StaffAct } from './forms.ts'
import { awaitedPapers, papersOf } from './prefill.ts'

type Props = {
  aCase: Case
  service: Service | undefined
  type: StaffAct
  filled: Filled
  errors: readonly FieldError[]
  onChange: (filled: Filled) => void
}

/** Reason, papers and note, as far as the act asks for them. */
export function ActFields(props: Props) {
  const { acts: t } = useMessages('desk')
  const { type, filled, errors, onChange } = props
  const spec = formSpecs[type]
  const lead = isIn(t.lead, type) ? t.lead[type] : undefined
  const wrongIn = (id: string) => errors.find(({ field }) => field === id)?.message
  const optional = spec.note === 'optional' || (spec.note === 'other' && filled.reason !== 'other')
  return (
    <>
      {lead !== undefined && <p>{lead}</p>}
      {spec.reasons.length > 0 && (
        <RadioRows
          id={REASON_ID}
          label={type === 'complaint.resolved' ? t.outcome : t.reason}
          options={spec.reasons.flatMap((reason) =>
            isIn(t.reasons, reason) ? [{ value: reason, label: t.reasons[reason] }] : [],
          )}
          value={filled.reason}
          error={wrongIn(REASON_ID)}
          onChange={(reason) => onChange({ ...filled, reason })}
        />
      )}
      <PapersField {...props} error={wrongIn(PAPERS_ID)} />
      {spec.note !== 'none' && (
        <TextArea
          id={NOTE_ID}
          label={t[spec.noteLabel]}
          optional={optional}
          limit={NOTE_LIMIT}
          rows={3}
          value={filled.note}
          error={wrongIn(NOTE_ID)}
          onChange={(note) => onChange({ ...filled, note })}
        />
      )}
    </>
  )
}

function PapersField({
  aCase,
  service,
  type,
  filled,
  error,
  onChange,
}: Props & { error: string | undefined }) {
  const { acts: t } = useMessages('desk')
  const say = useSay()
  const kind = formSpecs[type].papers
  if (kind === 'none' || aCase.kind !== 'request') return null
  const papers = kind === 'wanted' ? papersOf(aCase, service) : awaitedPapers(aCase, service)
  if (papers.length === 0) return null
  const tick = (id: string, on: boolean) =>
    onChange({ ...filled, papers: on ? [...filled.papers, id] : filled.papers.filter((one) => one !== id) })
  return (
    <fieldset className={styles.section}>
      <legend>{kind === 'wanted' ? t.whichPapers : t.papersNow}</legend>
      {papers.map((paper, index) => (
        <CheckboxRow
          key={paper.id}
          id={index === 0 ? PAPERS_ID : `${PAPERS_ID}-${paper.id}`}
          label={say(paper.label)}
          error={index === 0 ? error : undefined}
          checked={filled.papers.includes(paper.id)}
          onChange={(on) => tick(paper.id, on)}
        />
      ))}
    </fieldset>
  )
}

const isIn = <T extends object>(words: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(words, key)
