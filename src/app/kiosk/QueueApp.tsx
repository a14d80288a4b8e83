import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../ui/index.ts'

const QueueScreen = lazy(async () => ({ default: (await import('./queue/index.ts')).QueueScreen }))

/** The call screen, which no resident's page needs: it comes by itself. */
export function QueueApp() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <QueueScreen />
    </Suspense>
  )
}
