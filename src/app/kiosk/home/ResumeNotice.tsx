import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, LinkButton, Notice } from '../../ui/index.ts'
import { baseOf } from '../draft.ts'
import { useFormSession, wipe } from '../visit/index.ts'

/** A form that is still open: go on with it, or have it wiped. */
export function ResumeNotice() {
  const { home } = useMessages('kiosk')
  const session = useFormSession()
  if (session.is !== 'open') return null
  const { resume: t } = home
  return (
    <Notice tone="info" title={t.title}>
      <Actions>
        <LinkButton kind="primary" to={`${baseOf(session.draft.form)}/isi/1`}>
          {t.go}
        </LinkButton>
        <Button onPress={() => void wipe()}>{t.drop}</Button>
      </Actions>
    </Notice>
  )
}
