import { IconPhoneCall } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Notice, Page } from '../../ui/index.ts'
import { baseOf, complaintId } from '../draft.ts'
import { BeginButton } from '../form/index.ts'
import styles from './complaint.module.css'

/** Before a complaint: danger goes to 112 first; then how it is answered. */
export function ComplaintStart() {
  const { complaint: t } = useMessages('kiosk')
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to="/" />}>
      <Notice tone="bad" title={t.emergency} icon={<IconPhoneCall size={32} />}>
        <p>{t.emergencyBody}</p>
      </Notice>
      <ol className={styles.how}>
        {t.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Actions>
        <BeginButton form={complaintId} base={baseOf(complaintId)} />
      </Actions>
      <p className={styles.other}>{t.other}</p>
    </Page>
  )
}
