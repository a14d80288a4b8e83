import { Navigate } from 'react-router'
import { millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Actions, LinkButton, Page } from '../../ui/index.ts'
import type { AsideCode } from '../data/index.ts'
import { useFormSession } from '../visit/index.ts'
import styles from './aside.module.css'

/** The code under which a form waits: on this page alone, as long as this visit lasts. */
export function CodeScreen() {
  const session = useFormSession()
  const aside = session.is === 'free' ? session.aside : undefined
  return aside === undefined ? <Navigate to="/" replace /> : <Code aside={aside} />
}

function Code({ aside: { code, until } }: { aside: AsideCode }) {
  const { aside: t } = useMessages('kiosk')
  const format = useFormat()
  return (
    <Page title={t.title} lead={t.lead}>
      <p className={styles.code}>{t.code({ code: `${code.slice(0, 4)} ${code.slice(4)}` })}</p>
      <ol className={styles.how}>
        {t.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{t.until({ t: format.date(millisOf(until)) })}</p>
      <Actions>
        <LinkButton kind="primary" to="/">
          {t.done}
        </LinkButton>
      </Actions>
    </Page>
  )
}
