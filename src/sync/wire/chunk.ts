import type { CaseState } from '../../domain/index.ts'
import { gunzip } from './gzip.ts'

/** The cases of a snapshot's chunk: gzip of NDJSON whose bytes must hash to its name. Null where they do not. */
export async function casesOf(bytes: ArrayBuffer, sha256: string): Promise<readonly CaseState[] | null> {
  if ((await hexDigest(bytes)) !== sha256) return null
  const lines = (await gunzip(bytes)).trim()
  // A line holds no line break of its own, so one parse reads them all.
  const cases: unknown = JSON.parse(`[${lines.replaceAll('\n', ',')}]`)
  return Array.isArray(cases) && cases.every(isCaseState) ? cases : null
}

const kinds: readonly unknown[] = [
  'request',
  'complaint',
  'survey',
  'aside',
  'unopened',
] satisfies CaseState['kind'][]

/** The server folded it with this same reducer: its name and kind are looked at, not every field again. */
function isCaseState(value: unknown): value is CaseState {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('kind' in value)) return false
  return typeof value.id === 'string' && kinds.includes(value.kind)
}

/** SHA-256 in lowercase hexadecimal. */
export async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
