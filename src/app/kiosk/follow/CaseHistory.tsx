import { type Entry, millisOf } from '../../../domain/index.ts'
import { type Areas, useFormat, useMessages } from '../../i18n/index.ts'
import { useMinute } from '../../ui/index.ts'
import styles from './follow.module.css'

/** What happened to a case and when, the latest first. What changed nothing, or is staff's own, is left out. */
export function CaseHistory({ entries }: { entries: readonly Entry[] }) {
  const { follow: t, cases } = useMessages('kiosk')
  const format = useFormat()
  const now = useMinute()
  const shown = entries.filter(({ type, effect }) => effect === 'applied' && isPublic(cases.events, type))
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <ol className={styles.entries}>
        {[...shown].reverse().map(({ event, type, at }) => (
          <li key={event} className={styles.entry}>
            <time dateTime={at} className={styles.time}>
              {format.when(millisOf(at), now)}
            </time>
            <span>{isPublic(cases.events, type) && cases.events[type]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Events = Areas['kiosk']['cases']['events']

const isPublic = (events: Events, type: string): type is keyof Events => Object.hasOwn(events, type)
