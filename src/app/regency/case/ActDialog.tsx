import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseAnswer } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog, RadioRows, Stack, TextArea } from '../../ui/index.ts'
import { ActProblem } from './ActProblem.tsx'
import { choices, dataOf, isChoosing, isFinal, isWritten, mostLetters, type WrittenAct } from './acts.ts'
import { changeDraft, type Draft, useDraft } from './drafts.ts'
import type { Acting } from './useAct.ts'

/** The address says which act is open: a new log-in comes back to it, with what was written. */
export const actKey = 'tindak'

type Props = { shown: CaseAnswer; acting: Acting }

/** The form of the act that the address names, where the officer may do it now. */
export function ActDialog({ shown, acting }: Props) {
  const { acts: t } = useMessages('regency')
  const [params, setParams] = useSearchParams()
  const named = params.get(actKey) ?? ''
  const act = isWritten(named) && shown.actions.includes(named) ? named : undefined
  const close = () => {
    const next = new URLSearchParams(params)
    next.delete(actKey)
    if (params.has(actKey)) setParams(next, { replace: true })
  }
  return (
    <Dialog open={act !== undefined} onClose={close} title={act ? t.title[act] : ''}>
      {act && <ActForm key={act} act={act} on={shown.case.id} acting={acting} close={close} />}
    </Dialog>
  )
}

type FormProps = { act: WrittenAct; on: string; acting: Acting; close: () => void }

function ActForm({ act, on, acting, close }: FormProps) {
  const { acts: t } = useMessages('regency')
  const c = useMessages('common')
  const key = `${on} ${act}`
  const draft = useDraft(key)
  const [tried, setTried] = useState(false)
  const wrong = useFaults(act, draft)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const first = wrong.choice ? 'act-choice' : wrong.text ? 'act-text' : undefined
    if (first) return document.getElementById(first)?.focus()
    const { choice, text } = draft
    const data = dataOf(act, choice)
    const ended = await acting.act({ type: act, key, data, personal: { note: text.trim() } })
    if (ended) close()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack space={4}>
        <p>{t.lead[act]}</p>
        <ActProblem acting={acting} />
        {isChoosing(act) && (
          <RadioRows<string>
            id="act-choice"
            label={t.choice[act]}
            options={choices[act].map((value) => ({ value, label: t.reasons[value] }))}
            value={draft.choice === '' ? undefined : draft.choice}
            onChange={(choice) => changeDraft(key, { choice })}
            error={tried ? wrong.choice : undefined}
          />
        )}
        <TextArea
          id="act-text"
          label={t.text[act]}
          value={draft.text}
          onChange={(text) => changeDraft(key, { text })}
          limit={mostLetters}
          error={tried ? wrong.text : undefined}
        />
        <Actions>
          <Button kind={isFinal(act) ? 'danger' : 'primary'} type="submit" busy={acting.sending === key}>
            {t.confirm[act]}
          </Button>
          <Button onPress={close}>{c.act.cancel}</Button>
        </Actions>
      </Stack>
    </form>
  )
}

function useFaults(act: WrittenAct, { choice, text }: Draft): { choice?: string; text?: string } {
  const { acts: t } = useMessages('regency')
  const over = text.trim().length - mostLetters
  return {
    ...(isChoosing(act) && choice === '' && { choice: t.choose[act] }),
    ...(text.trim() === '' && { text: t.write[act] }),
    ...(over > 0 && { text: t.tooLong({ n: over }) }),
  }
}
