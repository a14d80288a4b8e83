import { IconVolume } from '@tabler/icons-react'
import { dayInJakarta, instantOf } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button, Page, Skeleton, useMinute } from '../../ui/index.ts'
import { type Queue, useQueue, useTablet } from '../data/index.ts'
import { KioskFrame, useWakeLock } from '../frame/index.ts'
import styles from './queue.module.css'
import { shortNumber, useAnnounced } from './useAnnounced.ts'

/** A second display before the waiting chairs: who is called now, large and nameless, with a chime and a voice. */
export function QueueScreen() {
  const day = dayInJakarta(instantOf(useMinute()))
  const queue = useQueue(day)
  useWakeLock(true)
  return (
    <KioskFrame tablet={useTablet()}>
      {queue === undefined ? <Skeleton /> : <Calls queue={queue} />}
    </KioskFrame>
  )
}

function Calls({ queue: { called, waiting } }: { queue: Queue }) {
  const { queue: t } = useMessages('kiosk')
  const [now, ...earlier] = called
  const sound = useAnnounced(now)
  return (
    <Page title={t.title} width="full">
      <div role="status" className={styles.call}>
        {now === undefined ? t.nobody : t.come({ no: shortNumber(now.ticket) })}
      </div>
      <p className={styles.waiting}>{t.waiting({ n: waiting.length })}</p>
      {!sound.on && (
        <p>
          <Button icon={<IconVolume size={24} />} onPress={sound.turnOn}>
            {t.sound}
          </Button>
        </p>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{t.earlier}</h2>
          <ul className={styles.earlier}>
            {earlier.map(({ ticket }) => (
              <li key={ticket}>{shortNumber(ticket)}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
