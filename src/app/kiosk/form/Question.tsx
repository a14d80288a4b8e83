import type { FormEvent, ReactNode } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, Page } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import { AnswerField } from './AnswerField.tsx'
import styles from './form.module.css'
import { Offer } from './Offer.tsx'
import type { Spot } from './spot.ts'
import { useQuestion } from './useQuestion.ts'

/** Kinds of questions that have more answers than a low screen shows. */
const long: ReadonlySet<string> = new Set(['choice', 'choices', 'village'])

/** A page with one question. `progress` says how far along it is. */
export function Question({ spot, progress }: { spot: Spot; progress: ReactNode }) {
  const { question: t, village } = useMessages('kiosk')
  const { act } = useMessages('common')
  const say = useSay()
  const question = useQuestion(spot)
  const { field } = spot
  const ask = say(field.ask)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    question.next()
  }
  return (
    <Page
      title={field.required ? ask : t.optional({ ask })}
      back={<BackLink to={spot.back} />}
      errors={question.errors}
    >
      <form className={styles.form} noValidate onSubmit={submit}>
        {spot.told && <p className={styles.told}>{field.type === 'village' ? village.told : t.told}</p>}
        <AnswerField
          field={field}
          raw={spot.raw}
          error={question.errors[0]?.message}
          onAnswer={question.answer}
        />
        <Actions pinned={long.has(field.type)}>
          <Button kind="primary" type="submit">
            {act.next}
          </Button>
          <Offer spot={spot} onTake={question.settle} />
          {progress}
        </Actions>
      </form>
    </Page>
  )
}
