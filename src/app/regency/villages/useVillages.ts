import { useMemo } from 'react'
import type { OverviewAnswer } from '../../../protocol/index.ts'
import { type Asked, calls, useFollowed } from '../line/index.ts'
import { rowsOf, type VillageRow } from './rows.ts'

const anything = { concerns: () => true, everyMinute: true }

export type Villages = {
  readonly asked: Asked<{ now: string }>
  readonly rows: readonly VillageRow[]
  readonly overview: OverviewAnswer | undefined
}

/** The villages, live: what any of them says, within a second; what only time changes, every minute. */
export function useVillages(): Villages {
  const asked = useFollowed('villages', calls.villages, anything)
  const overview = useFollowed('overview', calls.overview, anything).value
  const villages = asked.value?.villages
  const rows = useMemo(() => rowsOf(villages ?? [], overview?.stopped), [villages, overview])
  return { asked, rows, overview }
}
