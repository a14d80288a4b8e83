import { type FormEvent, useState } from 'react'
import { headTitle } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Combobox, EmptyState, LinkButton, Page, RadioRows } from '../../ui/index.ts'
import type { CheckPin, Desk } from '../data/index.ts'
import { useSay } from '../look/index.ts'
import styles from './lock.module.css'
import { PinField, PinPad } from './PinField.tsx'
import { checkPin, usePin, WHO_ID } from './usePin.ts'

/** More names than this are searched, not shown at once. */
const MOST_ROWS = 6

type Props = { desk: Desk; onOpen: (staffId: string) => void; check?: CheckPin }

/** Who are you, and your PIN: nothing of any resident stands here. */
export function UnlockScreen({ desk, onOpen, check = checkPin }: Props) {
  const { lock: t } = useMessages('desk')
  const [staffId, setStaffId] = useState<string>()
  const form = usePin(check, onOpen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.prove(staffId)
  }
  const wrongName = form.errors.find(({ field }) => field === WHO_ID)?.message
  if (desk.staff.length === 0) return <NoStaff />
  return (
    <Page title={t.title} lead={t.lead} errors={form.errors}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <div className={styles.who}>
          <WhoField desk={desk} value={staffId} error={wrongName} onChange={setStaffId} />
        </div>
        <div className={styles.pin}>
          <PinField form={form} />
        </div>
        <div className={styles.pad}>
          <PinPad form={form} />
        </div>
        <div className={styles.open}>
          <Actions>
            <Button kind="primary" type="submit" busy={form.busy}>
              {t.open}
            </Button>
            <LinkButton kind="quiet" to="/">
              {t.kiosk}
            </LinkButton>
          </Actions>
        </div>
      </form>
    </Page>
  )
}

type WhoProps = {
  desk: Desk
  value: string | undefined
  error: string | undefined
  onChange: (id: string | undefined) => void
}

function WhoField({ desk, ...control }: WhoProps) {
  const { lock: t } = useMessages('desk')
  const say = useSay()
  const head = say(headTitle(desk.village?.kind ?? 'desa'))
  const options = desk.staff.map(({ id, name, role }) => ({
    value: id,
    label: name,
    hint: role === 'head' ? head : t.operator,
  }))
  const base = { id: WHO_ID, label: t.who, ...control }
  return options.length > MOST_ROWS ? (
    <Combobox {...base} options={options} />
  ) : (
    <RadioRows {...base} options={options} />
  )
}

function NoStaff() {
  const { lock: t } = useMessages('desk')
  return (
    <Page title={t.title}>
      <EmptyState title={t.none.title} action={<LinkButton to="/">{t.kiosk}</LinkButton>}>
        <p>{t.none.body}</p>
      </EmptyState>
    </Page>
  )
}
