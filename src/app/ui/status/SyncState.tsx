import {
  IconArrowsSplit,
  IconCloudCheck,
  IconCloudUp,
  IconCloudX,
  IconDeviceTablet,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Areas, useFormat, useMessages } from '../../i18n/index.ts'
import { Tag } from '../feedback/Tag.tsx'
import type { Tone } from '../feedback/tone.ts'
import styles from './status.module.css'

/** Where something stands on its way to the regency. Times in milliseconds since 1970. */
export type SyncStateValue =
  | { is: 'saved' }
  | { is: 'waiting'; count: number }
  | { is: 'retry'; at: number }
  | { is: 'sent'; at: number }
  /** `reason` in the person's words (`sayProblem`). */
  | { is: 'refused'; reason: string }
  | { is: 'choose' }

const icons = {
  saved: <IconDeviceTablet size={20} />,
  waiting: <IconCloudUp size={20} />,
  retry: <IconCloudUp size={20} />,
  sent: <IconCloudCheck size={20} />,
  refused: <IconCloudX size={20} />,
  choose: <IconArrowsSplit size={20} />,
} satisfies Record<SyncStateValue['is'], ReactNode>

const tones = {
  saved: 'idle',
  waiting: 'warn',
  retry: 'warn',
  sent: 'ok',
  refused: 'bad',
  choose: 'accent',
} satisfies Record<SyncStateValue['is'], Tone>

type Props = {
  state: SyncStateValue
  /** When the server was last reached: a time, or never. Left out, nothing is said of it. */
  lastContact?: number | 'never'
  now: number
}

/** Calm words on where data is: saved here, waiting, sent, or to be put right. */
export function SyncState({ state, lastContact, now }: Props) {
  const { sync } = useMessages('common')
  const format = useFormat()
  const at = (time: number) => format.when(time, now)
  return (
    <span className={styles.sync}>
      <Tag tone={tones[state.is]} icon={icons[state.is]}>
        {words(state, sync, at)}
      </Tag>
      {lastContact !== undefined && (
        <span className={styles.aside}>
          {lastContact === 'never' ? sync.never : sync.contact({ t: at(lastContact) })}
        </span>
      )}
    </span>
  )
}

function words(state: SyncStateValue, sync: Areas['common']['sync'], at: (time: number) => string): string {
  switch (state.is) {
    case 'saved':
      return sync.saved
    case 'waiting':
      return sync.waiting({ n: state.count })
    case 'retry':
      return sync.retry({ t: at(state.at) })
    case 'sent':
      return sync.sent({ t: at(state.at) })
    case 'refused':
      return sync.refused({ x: state.reason })
    case 'choose':
      return sync.choose
  }
}
