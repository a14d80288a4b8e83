import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useSay } from '../say.ts'
import styles from './start.module.css'

/** What this village says of its own: when it serves, and whom to ask. */
export function Local({ service: { hours, contact } }: { service: Service }) {
  const { start: t } = useMessages('kiosk')
  const say = useSay()
  if (hours === undefined && contact === undefined) return null
  return (
    <dl className={styles.local}>
      {hours && (
        <div>
          <dt>{t.hours}</dt>
          <dd>{say(hours)}</dd>
        </div>
      )}
      {contact && (
        <div>
          <dt>{t.contact}</dt>
          <dd>{say(contact)}</dd>
        </div>
      )}
    </dl>
  )
}
