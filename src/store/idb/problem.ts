import type { StorageProblem } from '../port.ts'

/** What went wrong with the tablet's storage; null where it was not storage but a bug. */
export function storageProblem(error: unknown): StorageProblem | null {
  const names = namesOf(error)
  if (names.some((name) => name === 'QuotaExceededError')) return 'STORAGE_FULL'
  return names.some((name) => broken.has(name)) ? 'STORAGE_BROKEN' : null
}

/** Names of DOMException and of Dexie's own errors that a browser's storage can raise by itself. */
const broken: ReadonlySet<string> = new Set([
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'NotReadableError',
  'VersionError',
  'TimeoutError',
  'DatabaseClosedError',
  'MissingAPIError',
  'OpenFailedError',
  'BlockedError',
])

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null || !('name' in error)) return []
  const inner = 'inner' in error ? namesOf(error.inner) : []
  return [String(error.name), ...inner]
}
