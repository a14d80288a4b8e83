import {
  IconArrowBack,
  IconBan,
  IconCheck,
  IconCircleX,
  IconClock,
  IconMessageReply,
  IconPackage,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Tag, type Tone } from '../../ui/index.ts'

const SIZE = 20

/** How each state of a case looks: never by colour alone. */
const looks: Record<Case['status'], { tone: Tone; icon: ReactNode }> = {
  submitted: { tone: 'info', icon: <IconClock size={SIZE} /> },
  verified: { tone: 'info', icon: <IconSearch size={SIZE} /> },
  returned: { tone: 'warn', icon: <IconArrowBack size={SIZE} /> },
  inProgress: { tone: 'primary', icon: <IconSettings size={SIZE} /> },
  readyForPickup: { tone: 'ok', icon: <IconPackage size={SIZE} /> },
  completed: { tone: 'idle', icon: <IconCheck size={SIZE} /> },
  rejected: { tone: 'bad', icon: <IconCircleX size={SIZE} /> },
  cancelled: { tone: 'idle', icon: <IconBan size={SIZE} /> },
  responded: { tone: 'ok', icon: <IconMessageReply size={SIZE} /> },
  resolved: { tone: 'idle', icon: <IconCheck size={SIZE} /> },
  reclassified: { tone: 'idle', icon: <IconArrowBack size={SIZE} /> },
}

const isStatus = (status: string): status is Case['status'] => Object.hasOwn(looks, status)

/** The state of a case; one of a newer server is shown as it is called. */
export function StatusTag({ status }: { status: string }) {
  const { cases: t } = useMessages('regency')
  if (!isStatus(status)) return <Tag tone="idle">{status}</Tag>
  return (
    <Tag tone={looks[status].tone} icon={looks[status].icon}>
      {t.status[status]}
    </Tag>
  )
}
