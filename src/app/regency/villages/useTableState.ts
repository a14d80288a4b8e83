import { useSearchParams } from 'react-router'
import { type ColumnId, columnIds, type Order } from './order.ts'

export type TableState = { readonly search: string; readonly district: string; readonly order: Order }

const keys = { search: 'cari', district: 'kecamatan', order: 'urut' } as const

const isColumn = (id: string): id is ColumnId => columnIds.some((known) => known === id)

/** What the table shows stands in the address: it can be sent to a colleague, and outlives a reload. */
export function useTableState(): [TableState, (change: Partial<TableState>) => void] {
  const [params, setParams] = useSearchParams()
  const state = {
    search: params.get(keys.search) ?? '',
    district: params.get(keys.district) ?? '',
    order: readOrder(params.get(keys.order) ?? ''),
  }
  const change = (next: Partial<TableState>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [key, value] of Object.entries(written({ ...state, ...next }))) {
          if (value === '') after.delete(key)
          else after.set(key, value)
        }
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  return [state, change]
}

function written({ search, district, order }: TableState): Record<string, string> {
  const sort = order === null ? '' : `${order.down ? '-' : ''}${order.by}`
  return { [keys.search]: search, [keys.district]: district, [keys.order]: sort }
}

/** `late` from the smallest, `-late` from the largest. */
function readOrder(text: string): Order {
  const by = text.replace(/^-/, '')
  return isColumn(by) ? { by, down: text.startsWith('-') } : null
}
