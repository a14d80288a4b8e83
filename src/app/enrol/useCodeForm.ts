import { useState } from 'react'
import { enrol } from '../../sync/index.ts'
import { type Areas, sayProblem, useMessages } from '../i18n/index.ts'
import type { FieldError } from '../ui/index.ts'
import { CODE_LENGTH, tidyCode } from './code.ts'

/** The id of the box for the code. */
export const CODE_ID = 'code'

const NONE: readonly FieldError[] = []

/** A pairing code being typed and tried: what it is, and what stops it in words that say what to do. */
export function useCodeForm(onPaired: () => void) {
  const { enrol: t } = useMessages('kiosk')
  const { problems } = useMessages('common')
  const [code, setCode] = useState('')
  const [errors, setErrors] = useState(NONE)
  const [busy, setBusy] = useState(false)
  const wrong = (message: string) => setErrors([{ field: CODE_ID, message }])
  const pair = async () => {
    const shape = shapeProblem(code, t)
    if (shape !== null) return wrong(shape)
    setBusy(true)
    const enrolled = await enrol(code)
    setBusy(false)
    if (enrolled.ok) onPaired()
    else wrong(enrolProblem(enrolled.problem, t, problems))
  }
  return { code, setCode, errors, busy, pair }
}

type Words = Areas['kiosk']['enrol']

function shapeProblem(code: string, t: Words): string | null {
  const n = tidyCode(code).length
  if (n === 0) return t.empty
  return n < CODE_LENGTH ? t.short({ n, m: CODE_LENGTH - n }) : null
}

function enrolProblem(code: string, t: Words, problems: Areas['common']['problems']): string {
  if (code === 'OFFLINE' || code === 'TIMEOUT') return t.offline
  if (code === 'OUTBOX_NOT_EMPTY') return t.unsent
  if (code === 'MALFORMED') return problems.PAIRING_CODE_UNKNOWN
  return sayProblem(problems, code === 'TOO_MANY' ? 'TOO_MANY_TRIES' : code)
}
