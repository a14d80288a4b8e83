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
  IconWriting,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Case } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Tag, type Tone } from '../../ui/index.ts'

/** A case's state as staff name it: a village letter that only its head's hand is missing has a name of its own. */
export type Standing = Case['status'] | 'awaitingSignature'

const SIZE = 18

const looks: Record<Standing, { tone: Tone; icon: ReactNode }> = {
  submitted: { tone: 'info', icon: <IconClock size={SIZE} /> },
  verified: { tone: 'info', icon: <IconSearch size={SIZE} /> },
  awaitingSignature: { tone: 'accent', icon: <IconWriting size={SIZE} /> },
  returned: { tone: 'warn', icon: <IconArrowBack size={SIZE} /> },
  inProgress: { tone: 'primary', icon: <IconSettings size={SIZE} /> },
  readyForPickup: { tone: 'ok', icon: <IconPackage size={SIZE} /> },
  completed: { tone: 'idle', icon: <IconCheck size={SIZE} /> },
  rejected: { tone: 'bad', icon: <IconCircleX size={SIZE} /> },
  cancelled: { tone: 'idle', icon: <IconBan size={SIZE} /> },
  responded: { tone: 'info', icon: <IconMessageReply size={SIZE} /> },
  resolved: { tone: 'idle', icon: <IconCheck size={SIZE} /> },
  reclassified: { tone: 'idle', icon: <IconArrowBack size={SIZE} /> },
}

/** What a case waits for, in one word. */
export function standingOf(aCase: Case): Standing {
  if (aCase.kind === 'complaint') return aCase.status
  const waiting = aCase.products.filter(({ state }) => state === 'waiting')
  const village = waiting.length > 0 && waiting.every(({ issuer }) => issuer === 'village')
  const open = aCase.status === 'inProgress' || (aCase.status === 'verified' && aCase.approval === 'village')
  return open && village ? 'awaitingSignature' : aCase.status
}

/** The state as a tag. */
export function StatusTag({ of, size = 'usual' }: { of: Case; size?: 'usual' | 'small' }) {
  const { cases: t } = useMessages('desk')
  const standing = standingOf(of)
  const { tone, icon } = looks[standing]
  return (
    <Tag tone={tone} icon={icon} size={size}>
      {t.status[standing]}
    </Tag>
  )
}
