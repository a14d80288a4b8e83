/** Whether every string in a JSON value is Unicode: half a surrogate pair has no canonical JSON, so no hash. */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isWellFormed(key) && isWellFormed(one))
}
