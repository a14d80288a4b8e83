import { Skeleton } from '../feedback/Skeleton.tsx'
import { PageFrame } from './PageFrame.tsx'

/** The place of a page whose part of the app is still loading. */
export const PageSkeleton = () => (
  <PageFrame>
    <Skeleton lines={5} />
  </PageFrame>
)
