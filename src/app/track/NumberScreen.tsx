import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { parseTicketNumber } from '../../domain/index.ts'
import { useMessages } from '../i18n/index.ts'
import { Actions, Button, type FieldError, Page, Stack, TextField } from '../ui/index.ts'

const TICKET_ID = 'ticket'
const NONE: readonly FieldError[] = []

/** The number on the ticket, typed. */
export function NumberScreen() {
  const { follow: t, track } = useMessages('kiosk')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState(NONE)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ticket = parseTicketNumber(typed)
    const no = typed.trim().toUpperCase()
    if (ticket !== null) void navigate(`/lacak/${ticket}`)
    else setErrors([{ field: TICKET_ID, message: no === '' ? t.empty : t.none({ no }) }])
  }
  return (
    <Page title={t.title} lead={t.lead} errors={errors}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextField
            id={TICKET_ID}
            label={t.label}
            hint={track.hint}
            error={errors[0]?.message}
            value={typed}
            onChange={setTyped}
            width="medium"
            maxLength={32}
          />
          <Actions>
            <Button kind="primary" type="submit">
              {t.go}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  )
}
