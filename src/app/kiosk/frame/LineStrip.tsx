import { IconWifiOff } from '@tabler/icons-react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { SyncState, type SyncStateValue, useMinute } from '../../ui/index.ts'
import { type Line, useLine } from '../data/index.ts'
import styles from './frame.module.css'
import { useOnline } from './useOnline.ts'

/** Where data is, calmly: without a network a person can go on, and what waits is counted. */
export function LineStrip() {
  const line = useLine()
  const { sync } = useMessages('common')
  const { frame } = useMessages('kiosk')
  const online = useOnline(line)
  return (
    <section className={styles.line} aria-label={frame.line}>
      <span role="status" className={styles.offline}>
        {!online && (
          <>
            <IconWifiOff size={20} aria-hidden="true" />
            {sync.offline}
          </>
        )}
      </span>
      {line !== undefined && <Standing line={line} />}
    </section>
  )
}

/** What waits or was sent last, and when the regency was last reached; on a new tablet only the latter. */
function Standing({ line: { waiting, lastVerdict, lastContact } }: { line: Line }) {
  const now = useMinute()
  const { sync } = useMessages('common')
  const format = useFormat()
  const state = stateOf(waiting, lastVerdict)
  if (state === null) {
    return (
      <span>{lastContact === null ? sync.never : sync.contact({ t: format.when(lastContact, now) })}</span>
    )
  }
  return <SyncState state={state} lastContact={lastContact ?? 'never'} now={now} />
}

function stateOf(waiting: number, lastVerdict: number | null): SyncStateValue | null {
  if (waiting > 0) return { is: 'waiting', count: waiting }
  return lastVerdict === null ? null : { is: 'sent', at: lastVerdict }
}
