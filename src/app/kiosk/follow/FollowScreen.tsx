import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, type FieldError, Page, Stack, TextField } from '../../ui/index.ts'
import type { Tablet } from '../data/index.ts'
import { exampleIn, readTicket } from './read-ticket.ts'

const TICKET_ID = 'ticket'
const NONE: readonly FieldError[] = []

/** Follow what was sent: by its number alone. */
export function FollowScreen({ tablet }: { tablet: Tablet }) {
  const { follow: t } = useMessages('kiosk')
  const [typed, setTyped] = useState('')
  const village = villageOf(tablet)
  const { errors, look } = useLookup(village)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look(typed)
  }
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to="/" />} errors={errors}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextField
            id={TICKET_ID}
            label={t.label}
            hint={village === '' ? undefined : t.hint(exampleIn(village))}
            error={errors[0]?.message}
            value={typed}
            onChange={setTyped}
            width="medium"
            maxLength={160}
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

/** The code of this tablet's village; empty where the reference data lacks it. */
const villageOf = (tablet: Tablet): string => (tablet.is === 'enrolled' ? (tablet.village?.code ?? '') : '')

function useLookup(village: string) {
  const { follow: t } = useMessages('kiosk')
  const navigate = useNavigate()
  const [errors, setErrors] = useState(NONE)
  const wrong = (message: string) => setErrors([{ field: TICKET_ID, message }])
  const look = (typed: string) => {
    const read = readTicket(typed, village)
    if (read.is === 'empty') return wrong(t.empty)
    if (read.is === 'wrong') return wrong(t.none({ no: read.typed }))
    if (read.is === 'elsewhere') return wrong(t.elsewhere({ no: read.ticket }))
    return navigate(`/cek/${read.ticket}`)
  }
  return { errors, look }
}
