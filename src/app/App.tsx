import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { loadMessages, resetLanguage, useLanguage } from './i18n/index.ts'
import { StorageNotice } from './StorageNotice.tsx'
import { UpdateOffer } from './UpdateOffer.tsx'
import { PageSkeleton, ToastRegion } from './ui/index.ts'

// Each part comes with its words, so that no screen waits twice.
const Kiosk = lazy(async () => {
  const [part] = await Promise.all([import('./kiosk/index.ts'), loadMessages('kiosk')])
  return { default: part.KioskApp }
})
const Desk = lazy(async () => {
  const [part] = await Promise.all([import('./desk/index.ts'), loadMessages('desk')])
  return { default: part.DeskApp }
})
const Regency = lazy(async () => {
  const [part] = await Promise.all([import('./regency/index.ts'), loadMessages('regency')])
  return { default: part.RegencyApp }
})
const Enrol = lazy(async () => {
  const [part] = await Promise.all([import('./enrol/index.ts'), loadMessages('kiosk')])
  return { default: part.EnrolScreen }
})

const Queue = lazy(async () => {
  const [part] = await Promise.all([import('./kiosk/index.ts'), loadMessages('kiosk')])
  return { default: part.QueueApp }
})
const Track = lazy(async () => {
  const [part] = await Promise.all([import('./track/index.ts'), loadMessages('kiosk')])
  return { default: part.TrackApp }
})

const inStaffLanguage = (part: ReactNode) => <StaffLanguage>{part}</StaffLanguage>

/** Staff read Indonesian or English: from the kiosk's Javanese they come to Indonesian. */
function StaffLanguage({ children }: { children: ReactNode }) {
  const language = useLanguage()
  useEffect(() => {
    if (language === 'jv') resetLanguage()
  }, [language])
  return children
}

/** The whole application: its parts by address, each in a bundle of its own. */
export function App() {
  return (
    <ErrorBoundary>
      <BrowserRouter>
        <UpdateOffer />
        <Routes>
          <Route path="/kabupaten/*" element={null} />
          <Route path="/lacak/*" element={null} />
          <Route path="/*" element={<StorageNotice />} />
        </Routes>
        <Suspense fallback={<PageSkeleton />}>
          <Routes>
            <Route path="/loket/*" element={inStaffLanguage(<Desk />)} />
            <Route path="/kabupaten/*" element={inStaffLanguage(<Regency />)} />
            <Route path="/antrean" element={<Queue />} />
            <Route path="/lacak/*" element={<Track />} />
            <Route path="/pasang" element={<Enrol />} />
            <Route path="/*" element={<Kiosk />} />
          </Routes>
        </Suspense>
        <ToastRegion />
      </BrowserRouter>
    </ErrorBoundary>
  )
}
