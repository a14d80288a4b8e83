import { IconLock, IconPlus, IconWifiOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Button, LinkButton, PageHeader, Strip } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { useRoleName } from '../look/index.ts'
import { DisplayButton } from './DisplayButton.tsx'
import styles from './frame.module.css'
import { LineButton } from './LineButton.tsx'
import { News } from './News.tsx'
import { useOffice } from './useOffice.ts'

/** What stands around every page behind the lock: whose desk, who is at it, where data is, and the lock. */
export function DeskFrame({ onLock, children }: { onLock: () => void; children: ReactNode }) {
  const { lock: t, board } = useMessages('desk')
  const { sync } = useMessages('common')
  const { me, desk, online } = useWork()
  const roleName = useRoleName()
  const office = useOffice(desk)
  return (
    <>
      <PageHeader
        look="bar"
        name={office}
        note={`${me.name} · ${roleName(me.role)}`}
        tools={
          <div className={styles.tools}>
            <LineButton />
            <LinkButton kind="quiet" word="spare" to="/" icon={<IconPlus size={22} />}>
              {board.start}
            </LinkButton>
            <DisplayButton />
            <Button word="spare" icon={<IconLock size={22} />} onPress={onLock}>
              {t.lock}
            </Button>
          </div>
        }
      />
      {!online && (
        <Strip tone="warn" icon={<IconWifiOff size={24} />}>
          {sync.offline}
        </Strip>
      )}
      <News />
      {children}
    </>
  )
}
