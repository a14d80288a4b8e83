import { useRef, useState } from 'react'
import { type Areas, useMessages } from '../../i18n/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { calls, setWho } from '../line/index.ts'
import { useRefusalWords } from '../parts/index.ts'

export type LogInForm = ReturnType<typeof useLogIn>

const none: readonly FieldError[] = []

/** The log-in's fields, and what came of trying. One try at a time, whatever is pressed meanwhile. */
export function useLogIn() {
  const { login: t } = useMessages('regency')
  const say = useRefusalWords()
  const [login, setLogin] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [errors, setErrors] = useState(none)
  const [busy, setBusy] = useState(false)
  const trying = useRef(false)
  const enter = async () => {
    const missing = missingIn(login, passphrase, t)
    if (missing.length > 0 || trying.current) return setErrors(missing)
    trying.current = true
    setBusy(true)
    const reply = await calls.logIn(login.trim(), passphrase)
    trying.current = false
    setBusy(false)
    if (reply.ok) return setWho({ is: 'in', officer: reply.value.officer })
    setErrors([{ field: 'passphrase', message: say(reply.problem) }])
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return { login, setLogin, passphrase, setPassphrase, errors, errorOf, busy, enter }
}

function missingIn(login: string, passphrase: string, t: Areas['regency']['login']): readonly FieldError[] {
  return [
    ...(login.trim() === '' ? [{ field: 'login', message: t.nameMissing }] : []),
    ...(passphrase === '' ? [{ field: 'passphrase', message: t.passphraseMissing }] : []),
  ]
}
