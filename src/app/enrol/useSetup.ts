import { useLiveQuery } from 'dexie-react-hooks'
import type { Village } from '../../domain/index.ts'
import { findVillage } from '../../domain/reference/index.ts'
import { identity, outboxSummary, services } from '../../store/index.ts'

/** How far the setting up of this tablet has come. */
export type Setup =
  | { readonly is: 'unpaired' }
  | {
      readonly is: 'fetching' | 'ready'
      readonly village: Village | null
      readonly hasServices: boolean
      readonly hasCases: boolean
      /** The code of what keeps the fetch from going on; null while all is well. */
      readonly problem: string | null
    }

/** How far the setting up of this tablet has come, live; undefined while it is looked up. */
export const useSetup = (): Setup | undefined => useLiveQuery(readSetup)

async function readSetup(): Promise<Setup> {
  const [who, offered, line] = await Promise.all([identity(), services(), outboxSummary()])
  if (who === null) return { is: 'unpaired' }
  const hasServices = offered.length > 0
  const hasCases = !line.preparing
  const is = hasServices && hasCases ? 'ready' : 'fetching'
  return { is, village: findVillage(who.village) ?? null, hasServices, hasCases, problem: line.problem }
}
