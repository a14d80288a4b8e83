import type { ReactNode } from 'react'
import { staffLanguages, useMessages } from '../../i18n/index.ts'
import { LanguageSwitch, PageHeader, Strip, Surface } from '../../ui/index.ts'
import { useLine, useLiveConnection, useWho } from '../line/index.ts'
import { DisplayButton } from './DisplayButton.tsx'
import { LogOut } from './LogOut.tsx'
import { Navigation } from './Navigation.tsx'
import { useLightPaper } from './useLightPaper.ts'

/** What stands around every page of the regency: whose office, the ways, who is here, language and display. */
export function RegencyFrame({ children }: { children: ReactNode }) {
  const t = useMessages('regency')
  const who = useWho()
  useLightPaper()
  return (
    <Surface density="desk">
      <PageHeader
        look="bar"
        name={t.title}
        note={who.is === 'in' ? `${who.officer.name} · ${t.roles[who.officer.role]}` : t.note}
        tools={
          <>
            <LanguageSwitch among={staffLanguages} />
            <DisplayButton />
            {who.is === 'in' && <LogOut />}
          </>
        }
      >
        {who.is === 'in' && <Navigation role={who.officer.role} />}
      </PageHeader>
      {who.is === 'in' && <LiveLine />}
      {children}
    </Surface>
  )
}

function LiveLine() {
  const t = useMessages('regency')
  useLiveConnection()
  const live = useLine()
  return live ? null : <Strip tone="warn">{t.lost}</Strip>
}
