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
import type { Tone } from '../../ui/index.ts'

const SIZE = 20

/** How each state of a case looks: never by colour alone. */
export const statusLooks: Record<Case['status'], { tone: Tone; icon: ReactNode }> = {
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
