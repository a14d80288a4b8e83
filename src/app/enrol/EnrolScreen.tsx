import { useState } from 'react'
import { useMessages } from '../i18n/index.ts'
import { LanguageSwitch, PageHeader, PageSkeleton, Surface } from '../ui/index.ts'
import { CodeScreen } from './CodeScreen.tsx'
import { FetchingScreen } from './FetchingScreen.tsx'
import { ReadyScreen } from './ReadyScreen.tsx'
import { type Setup, useSetup } from './useSetup.ts'

/** Setting a tablet up: pairing, the first fetch, ready. */
export function EnrolScreen() {
  const { office } = useMessages('kiosk')
  return (
    <Surface density="kiosk">
      <PageHeader name={office.unknown} tools={<LanguageSwitch />} />
      <Steps />
    </Surface>
  )
}

function Steps() {
  const setup = useSetup()
  const [again, setAgain] = useState(false)
  const office = useOfficeOf(setup)
  if (setup === undefined) return <PageSkeleton />
  if (setup.is === 'unpaired' || again) return <CodeScreen onPaired={() => setAgain(false)} />
  if (setup.is === 'fetching') return <FetchingScreen {...setup} />
  return <ReadyScreen office={office} onAgain={() => setAgain(true)} />
}

function useOfficeOf(setup: Setup | undefined): string {
  const { office: t } = useMessages('kiosk')
  if (setup === undefined || setup.is === 'unpaired' || setup.village === null) return t.unknown
  const { kind, name } = setup.village
  return t[kind]({ name })
}
