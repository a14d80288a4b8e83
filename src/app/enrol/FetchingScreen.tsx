import { useMessages } from '../i18n/index.ts'
import { Actions, LinkButton, Notice, Page, Tag } from '../ui/index.ts'
import styles from './enrol.module.css'

type Props = { hasServices: boolean; hasCases: boolean; problem: string | null }

/** The first fetch: the services, then the village's cases. */
export function FetchingScreen({ hasServices, hasCases, problem }: Props) {
  const { enrol } = useMessages('kiosk')
  const { fetching: t } = enrol
  const isOffline = problem === 'OFFLINE' || problem === 'TIMEOUT'
  return (
    <Page title={t.title} lead={t.lead}>
      <ul className={styles.steps} aria-live="polite">
        <Step name={t.catalogue} done={hasServices} />
        <Step name={t.cases} done={hasCases} />
      </ul>
      {isOffline && <Notice tone="warn" title={enrol.offline} level="h2" />}
      {hasServices && (
        <Actions>
          <LinkButton kind="primary" to="/">
            {enrol.home}
          </LinkButton>
        </Actions>
      )}
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
