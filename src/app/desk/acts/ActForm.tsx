import { type FormEvent, useState } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useOpenForm } from '../../session/index.ts'
import { Actions, Button, ErrorSummary, type FieldError, Notice, Stack } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { answersOf } from '../look/index.ts'
import { ActFields } from './ActFields.tsx'
import { AnswersForm } from './AnswersForm.tsx'
import styles from './acts.module.css'
import { faultsIn } from './check.ts'
import { type Filled, formSpecs, type StaffAct } from './forms.ts'
import { type Faults, summaryOf, useCorrections } from './useCorrections.ts'

type Props = {
  aCase: Case
  type: StaffAct
  begin: Filled
  busy: boolean
  problem: string | null
  onSave: (filled: Filled) => void
  onCancel: () => void
}

const NO_FORM = { sections: [] }

/** What an act asks before it is done: nothing is saved, and nothing lost, until its own button is pressed. */
export function ActForm({ aCase, type, begin, busy, problem, onSave, onCancel }: Props) {
  const { acts: t } = useMessages('desk')
  const { act } = useMessages('common')
  const { desk } = useWork()
  const [filled, setFilled] = useState(begin)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [faults, setFaults] = useState<Faults>({})
  const service = aCase.kind === 'request' ? desk.services.get(aCase.service) : undefined
  const corrects = type === 'request.resubmitted' && service !== undefined
  const corrections = useCorrections(service ?? NO_FORM, answersOf(aCase), begin, 'touched')
  useOpenForm(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = corrects ? corrections.faults() : {}
    const all = [...faultsIn(type, filled, t), ...summaryOf(wrong)]
    setErrors(all)
    setFaults(wrong)
    if (all.length === 0) onSave(corrects ? { ...filled, ...corrections.corrected() } : filled)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack space={4}>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {problem !== null && (
          <Notice tone="bad" level="h3" title={t.notSaved}>
            <p>{problem}</p>
          </Notice>
        )}
        <ActFields
          aCase={aCase}
          service={service}
          type={type}
          filled={filled}
          errors={errors}
          onChange={setFilled}
        />
        {corrects && (
          <details className={styles.more} open={Object.keys(faults).length > 0 || undefined}>
            <summary>{t.correct}</summary>
            <AnswersForm form={service} corrections={corrections} faults={faults} />
          </details>
        )}
        <Actions>
          <Button kind={formSpecs[type].button} type="submit" busy={busy}>
            {t.confirm[type]}
          </Button>
          <Button onPress={onCancel}>{act.cancel}</Button>
        </Actions>
      </Stack>
    </form>
  )
}
