import type { ReactNode } from 'react'
import { LanguageSwitch, PageHeader, Surface } from '../../ui/index.ts'
import { AloudButton } from '../aloud/index.ts'
import type { Tablet } from '../data/index.ts'
import { DisplayButton } from './DisplayButton.tsx'
import styles from './frame.module.css'
import { LineStrip } from './LineStrip.tsx'
import { useOffice } from './useOffice.ts'

/** What stands around every page of the kiosk: whose office, language, display, voice, and where data is. */
export function KioskFrame({ tablet, children }: { tablet: Tablet; children: ReactNode }) {
  const office = useOffice(tablet)
  return (
    <Surface density="kiosk">
      <PageHeader name={office.name} note={office.district} tools={<LanguageSwitch />}>
        <div className={styles.beside}>
          <AloudButton />
          <DisplayButton />
        </div>
      </PageHeader>
      {tablet.is === 'enrolled' && <LineStrip />}
      {children}
    </Surface>
  )
}
