import type { ReactNode } from 'react'
import { PageHeader } from '../../ui/index.ts'
import type { Desk } from '../data/index.ts'
import { DisplayButton } from './DisplayButton.tsx'
import { useOffice } from './useOffice.ts'

/** The head of the locked desk: whose it is, and nothing of anybody. */
export function LockedFrame({ desk, children }: { desk: Desk; children: ReactNode }) {
  const office = useOffice(desk)
  return (
    <>
      <PageHeader look="bar" name={office} tools={<DisplayButton />} />
      {children}
    </>
  )
}
