import { useState } from 'react'
import { type Order, orderOf } from './order.ts'
import type { VillageRow } from './rows.ts'

type Frozen = { readonly for: string; readonly codes: readonly string[] }

/**
 * The rows in an order that stands still: news changes a row's numbers where it is, so that nothing moves under the
 * hand that points at it. `moved` says that sorting again would change the order.
 */
export function useFrozenOrder(rows: readonly VillageRow[], order: Order) {
  const wanted = `${order?.by} ${order?.down} ${rows.length}`
  const fresh = orderOf(rows, order)
  const [frozen, setFrozen] = useState<Frozen>({ for: wanted, codes: fresh })
  if (frozen.for !== wanted) setFrozen({ for: wanted, codes: fresh })
  const codes = frozen.for === wanted ? frozen.codes : fresh
  const byCode = new Map(rows.map((row) => [row.village, row]))
  return {
    rows: codes.flatMap((code) => byCode.get(code) ?? []),
    moved: codes.some((code, at) => code !== fresh[at]),
    sortAgain: () => setFrozen({ for: wanted, codes: fresh }),
  }
}
