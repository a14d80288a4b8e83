import { useSearchParams } from 'react-router'
import type { Flow } from './flow.ts'

/** Added to a page's address where "Ubah" led to it: it leads back to the check page. */
export const CHANGING = 'ubah'

/** Where a page that "Ubah" led to leads back to; undefined on the way through the form. */
export function useChanging(flow: Flow): string | undefined {
  const [search] = useSearchParams()
  return search.has(CHANGING) ? `${flow.base}/periksa` : undefined
}
