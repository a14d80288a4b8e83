/** Lines of a page. */
export const pageLength = 50

const key = 'hal'

/** The page that the address names, from 1. */
export function pageIn(params: URLSearchParams): number {
  const page = Number(params.get(key))
  return Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1
}

/** Where a page begins and how long it is. */
export const cutOf = (page: number) => ({ offset: (page - 1) * pageLength, limit: pageLength })

/** The same address on another page. */
export function pageLink(params: URLSearchParams, page: number): string {
  const next = new URLSearchParams(params)
  if (page === 1) next.delete(key)
  else next.set(key, String(page))
  return `?${next}`
}
