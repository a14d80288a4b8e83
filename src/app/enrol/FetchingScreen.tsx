import { useMessages } from '../i18n/index.ts'
import { Page, Tag } from '../ui/index.ts'
import styles from './enrol.module.css'

type Props = { hasServices: boolean; hasCases: boolean }

/** The first fetch: the services, then the village's cases. */
export function FetchingScreen({ hasServices, hasCases }: Props) {
  const { enrol } = useMessages('kiosk')
  const { fetching: t } = enrol
  return (
    <Page title={t.title} lead={t.lead}>
      <ul className={styles.steps} aria-live="polite">
        <Step name={t.catalogue} done={hasServices} />
        <Step name={t.cases} done={hasCases} />
      </ul>
    </Page>
  )
}

function Step({ name, done }: { name: string; done: boolean }) {
  const { enrol } = useMessages('kiosk')
  return (
    <li className={styles.step}>
      {name}
      <Tag tone={done ? 'ok' : 'info'}>{done ? enrol.fetching.done : enrol.fetching.waiting}</Tag>
    </li>
  )
}
