import { useMessages } from '../../i18n/index.ts'
import type { Desk } from '../data/index.ts'

/** What this desk is called. */
export function useOffice({ village }: Desk): string {
  const { office } = useMessages('desk').board
  return village === null ? office.unknown : office[village.kind]({ name: village.name })
}
