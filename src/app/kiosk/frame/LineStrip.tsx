import { IconWifiOff } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { SyncState, type SyncStateValue, useMinute } from '../../ui/index.ts'
import { type Line, useLine } from '../data/index.ts'
import styles from './frame.module.css'
import { useOnline } from './useOnline.ts'

/** Where data is, calmly: without a network a person can go on, and what waits is counted. */
export function LineStrip() {
  const line = useLine()
  const now = useMinute()
  const { sync } = useMessages('common')
  const online = useOnline(line)
  return (
    <div className={styles.line}>
      <span role="status" className={styles.offline}>
        {!online && (
          <>
            <IconWifiOff size={20} aria-hidden="true" />
            {sync.offline}
          </>
        )}
      </span>
      {line !== undefined && (
        <SyncState state={stateOf(line)} lastContact={line.lastContact ?? 'never'} now={now} />
      )}
    </div>
  )
}

function stateOf({ waiting, lastVerdict }: Line): SyncStateValue {
  if (waiting > 0) return { is: 'waiting', count: waiting }
  return lastVerdict === null ? { is: 'saved' } : { is: 'sent', at: lastVerdict }
}
