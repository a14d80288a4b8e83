import type { FormEvent } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useOpenForm } from '../../session/index.ts'
import { Actions, Button, ErrorSummary, Notice, Stack } from '../../ui/index.ts'
import { PinField, type PinForm, PinPad } from '../lock/index.ts'
import { ActFields } from './ActFields.tsx'
import { AnswersForm } from './AnswersForm.tsx'
import styles from './acts.module.css'
import { type Filled, formSpecs, isSignature, type OpenAct, type StaffAct } from './forms.ts'
import { useActForm } from './useActForm.ts'

type Props = {
  aCase: Case
  act: OpenAct
  busy: boolean
  problem: string | null
  onSave: (filled: Filled) => void
  onCancel: () => void
}

/** What an act asks before it is done: nothing is saved, and nothing lost, until its own button is pressed. */
export function ActForm({ aCase, act, busy, problem, onSave, onCancel }: Props) {
  const { acts: t } = useMessages('desk')
  const { act: words } = useMessages('common')
  const { service, filled, setFilled, errors, answers, signature, submit } = useActForm(aCase, act, onSave)
  const { type } = act
  useOpenForm(true)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form noValidate onSubmit={onSubmit}>
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
        {isSignature(type) && <Signature form={signature} />}
        {answers !== undefined && <AskedAnswers type={type} answers={answers} />}
        <Actions pinned>
          <Button kind={formSpecs[type].button} type="submit" busy={busy || signature.busy}>
            {t.confirm[type]}
          </Button>
          <Button onPress={onCancel}>{words.cancel}</Button>
        </Actions>
      </Stack>
    </form>
  )
}

/** Whoever signs proves again who they are, also at a desk that stands open. */
const Signature = ({ form }: { form: PinForm }) => (
  <div className={styles.signature}>
    <div>
      <PinField form={form} />
    </div>
    <PinPad form={form} />
  </div>
)

type AskedProps = { type: StaffAct; answers: NonNullable<ReturnType<typeof useActForm>['answers']> }

/** What staff must answer themselves stands open; a resident's answers wait behind a line until they are corrected. */
function AskedAnswers({ type, answers }: AskedProps) {
  const { acts: t } = useMessages('desk')
  const { form, corrections, faults, begun } = answers
  const asked = <AnswersForm form={form} corrections={corrections} faults={faults} />
  if (type === 'request.verified') return asked
  const open = begun || Object.keys(faults).length > 0
  return (
    <details className={styles.more} open={open || undefined}>
      <summary>{t.correct}</summary>
      {asked}
    </details>
  )
}
