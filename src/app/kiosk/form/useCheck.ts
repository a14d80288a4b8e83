import { useState } from 'react'
import { useNavigate } from 'react-router'
import { fieldsToAsk, fileComplaint, submitRequest, suggestionsFor } from '../../../domain/index.ts'
import { sayProblem, useLanguage, useMessages } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { FormDraft } from '../draft.ts'
import { type Sending, send, type Write } from '../visit/index.ts'
import { papersFor, useFlow } from './flow.ts'
import { CHANGING } from './useChanging.ts'
import { useToday } from './useToday.ts'

/** The id of the button that sends. */
export const SEND_ID = 'send'

const NONE: readonly FieldError[] = []

/** Sending what was checked: once however often it is pressed; what stops it is said, and nothing typed is lost. */
export function useCheck() {
  const { flow, draft } = useFlow()
  const { problems } = useMessages('common')
  const write = useWrite()
  const { service } = flow
  const suggest = (sent: FormDraft) =>
    service === null ? [] : suggestionsFor({ service, answers: sent.answers, priority: sent.priority })
  const navigate = useNavigate()
  const today = useToday()
  const [errors, setErrors] = useState(NONE)
  const [sending, setSending] = useState(false)
  const settle = (result: Sending) => {
    setSending(false)
    if (result.is === 'sent') return navigate(`/tiket/${result.ticket}`, { replace: true })
    if (result.is === 'failed') {
      return setErrors([{ field: SEND_ID, message: sayProblem(problems, result.code) }])
    }
    const at = fieldsToAsk(flow.form, draft.answers).findIndex(({ name }) => name === result.field)
    return navigate(`${flow.base}/isi/${at + 1}?${CHANGING}`)
  }
  const press = () => {
    setSending(true)
    void send(write, suggest).then(settle)
  }
  return { errors, sending, send: press, today }
}

function useWrite(): Write {
  const { flow } = useFlow()
  const language = useLanguage()
  const { service } = flow
  return ({ identity, answers, papers, priority, files }, context) => {
    if (service === null) return fileComplaint({ identity, answers, language, files }, context)
    const asked = new Set(papersFor(service, answers).map(({ id }) => id))
    const shown = files.filter(({ paper }) => paper !== undefined && asked.has(paper))
    return submitRequest(service, { identity, answers, papers, priority, language, files: shown }, context)
  }
}
