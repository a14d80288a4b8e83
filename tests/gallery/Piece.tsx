import type { ReactNode } from 'react'
import { Stack } from '../../src/app/ui/index.ts'

/** Something to look at, under the names of what it shows. */
export const Piece = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-label={name}>
    <Stack space={3}>
      <h2>{name}</h2>
      {children}
    </Stack>
  </section>
)
