import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { ASIDE_DIGITS } from '../../../domain/index.ts'
import { sayProblem, useFormat, useMessages } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { baseOf } from '../draft.ts'
import { goOn } from '../visit/index.ts'

export const CODE_ID = 'code'

/** What a person must know before the form goes on, and where it does. */
export type News = { readonly form: boolean; readonly photos: boolean; readonly to: string }

const NONE: readonly FieldError[] = []

/** Typing a code: what it came to is said, or the form goes on. */
export function useFind() {
  const { aside: t } = useMessages('kiosk')
  const { problems } = useMessages('common')
  const sayWait = useWait()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [errors, setErrors] = useState(NONE)
  const [news, setNews] = useState<News>()
  const busy = useRef(false)
  const wrong = (message: string) => setErrors([{ field: CODE_ID, message }])
  const take = async () => {
    const taken = await goOn(code)
    switch (taken.is) {
      case 'open': {
        const to = `${baseOf(taken.draft.form)}/lanjut`
        return taken.news.form || taken.news.photos ? setNews({ ...taken.news, to }) : navigate(to)
      }
      case 'wrong':
        return wrong(taken.waitMs > 0 ? sayWait(taken.waitMs) : t.wrong)
      case 'wait':
        return wrong(sayWait(taken.waitMs))
      case 'gone':
        return wrong(t.gone)
      case 'problem':
        return wrong(sayProblem(problems, taken.code))
    }
  }
  const look = async () => {
    const n = code.length
    if (n === 0) return wrong(t.empty)
    if (n < ASIDE_DIGITS) return wrong(t.short({ n, missing: ASIDE_DIGITS - n }))
    if (busy.current) return
    busy.current = true
    await take()
    busy.current = false
  }
  return { code, setCode, errors, look, news }
}

/** How long to wait, in seconds below two minutes. */
function useWait(): (millis: number) => string {
  const { aside: t } = useMessages('kiosk')
  const format = useFormat()
  return (millis) => {
    const seconds = Math.ceil(millis / 1_000)
    return t.wait({ span: seconds < 120 ? t.seconds(seconds) : format.span(Math.ceil(seconds / 60)) })
  }
}
