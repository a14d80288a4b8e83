import { Route, Routes } from 'react-router'
import { useMessages } from '../i18n/index.ts'
import { LanguageSwitch, PageHeader, Surface } from '../ui/index.ts'
import { NumberScreen } from './NumberScreen.tsx'
import { TrackScreen } from './TrackScreen.tsx'

/** A number, or how its case stands: on anybody's telephone. */
export function TrackApp() {
  const { office } = useMessages('kiosk')
  return (
    <Surface density="kiosk">
      <PageHeader name={office.unknown} tools={<LanguageSwitch />} />
      <Routes>
        <Route index element={<NumberScreen />} />
        <Route path=":ticket" element={<TrackScreen />} />
      </Routes>
    </Surface>
  )
}
