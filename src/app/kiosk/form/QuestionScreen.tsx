import type { FormEvent } from 'react'
import { Navigate, useParams } from 'react-router'
import { type Field, fieldsToAsk } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, Page } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import { AnswerField } from './AnswerField.tsx'
import { useFlow } from './flow.ts'
import styles from './form.module.css'
import { Offer } from './Offer.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { useQuestion } from './useQuestion.ts'

/** One question a page, by its number among those that are asked. */
export function QuestionScreen() {
  const { flow, draft } = useFlow()
  const index = Number(useParams().n) - 1
  const field = fieldsToAsk(flow.form, draft.answers)[index]
  if (field === undefined) return <Navigate to={flow.base} replace />
  return <Question key={field.name} field={field} index={index} />
}

function Question({ field, index }: { field: Field; index: number }) {
  const { flow } = useFlow()
  const { kiosk, common } = { kiosk: useMessages('kiosk'), common: useMessages('common') }
  const say = useSay()
  const question = useQuestion(field, `${flow.base}/isi/${index + 1}`)
  const ask = say(field.ask)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    question.next()
  }
  return (
    <Page
      title={field.required ? ask : kiosk.question.optional({ ask })}
      back={<BackLink to={question.back} />}
      errors={question.errors}
    >
      <form className={styles.form} noValidate onSubmit={submit}>
        <AnswerField
          field={field}
          raw={question.raw}
          error={question.errors[0]?.message}
          onAnswer={question.answer}
        />
        <Actions>
          <Button kind="primary" type="submit">
            {common.act.next}
          </Button>
          <Offer field={field} onTake={question.settle} />
          <ProgressLine index={index} />
        </Actions>
      </form>
    </Page>
  )
}
