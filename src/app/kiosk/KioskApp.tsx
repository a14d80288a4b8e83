import { lazy, Suspense, useEffect } from 'react'
import { Route, Routes } from 'react-router'
import { Skeleton } from '../ui/index.ts'
import { type Tablet, useTablet } from './data/index.ts'
import { KioskFrame, useWakeLock } from './frame/index.ts'
import { GroupScreen, HomeScreen } from './home/index.ts'
import { IdleGuard } from './idle/index.ts'
import { NotEnrolled } from './NotEnrolled.tsx'
import { NotFound } from './NotFound.tsx'
import { resume, useResting } from './visit/index.ts'

const RestScreen = lazy(async () => ({ default: (await import('./rest/index.ts')).RestScreen }))
const ServicePages = lazy(async () => ({ default: (await import('./start/index.ts')).ServicePages }))
const ComplaintPages = lazy(async () => ({ default: (await import('./complaint/index.ts')).ComplaintPages }))
const ReceiptScreen = lazy(async () => ({ default: (await import('./receipt/index.ts')).ReceiptScreen }))
const FollowScreen = lazy(async () => ({ default: (await import('./follow/index.ts')).FollowScreen }))
const FollowedCase = lazy(async () => ({ default: (await import('./follow/index.ts')).FollowedCase }))
const CodeScreen = lazy(async () => ({ default: (await import('./aside/index.ts')).CodeScreen }))
const FindScreen = lazy(async () => ({ default: (await import('./aside/index.ts')).FindScreen }))
const RatingScreen = lazy(async () => ({ default: (await import('./rating/index.ts')).RatingScreen }))

/** The resident's journey: find, answer, check, send, follow. */
export function KioskApp() {
  const tablet = useTablet()
  const resting = useResting()
  useWakeLock(!resting)
  useEffect(() => {
    void resume()
  }, [])
  return (
    <KioskFrame tablet={tablet}>
      <Suspense fallback={<Skeleton lines={5} />}>{pagesFor(tablet, resting)}</Suspense>
      {tablet.is === 'enrolled' && <IdleGuard />}
    </KioskFrame>
  )
}

function pagesFor(tablet: Tablet, resting: boolean) {
  if (resting && tablet.is === 'enrolled') return <RestScreen services={tablet.services} />
  if (tablet.is === 'waiting') return <Skeleton lines={5} />
  return tablet.is === 'unenrolled' ? <NotEnrolled /> : <Pages tablet={tablet} />
}

function Pages({ tablet }: { tablet: Extract<Tablet, { is: 'enrolled' }> }) {
  const { services } = tablet
  return (
    <Routes>
      <Route index element={<HomeScreen services={services} />} />
      <Route path="layanan/kelompok/:group" element={<GroupScreen services={services} />} />
      <Route path="layanan/:service/*" element={<ServicePages services={services} />} />
      <Route path="pengaduan/*" element={<ComplaintPages />} />
      <Route path="tiket/:ticket" element={<ReceiptScreen tablet={tablet} />} />
      <Route path="cek" element={<FollowScreen tablet={tablet} />} />
      <Route path="cek/:ticket" element={<FollowedCase tablet={tablet} />} />
      <Route path="disimpan" element={<CodeScreen />} />
      <Route path="lanjut" element={<FindScreen />} />
      <Route path="nilai/:ticket/:n?" element={<RatingScreen />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
