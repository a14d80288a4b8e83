import type { Case } from '../../../domain/index.ts'
import type { OpenedCase } from '../../../protocol/index.ts'

/** The case as the domain knows it: what its envelopes held is not the domain's business. */
export function asCase(opened: OpenedCase): Case {
  const entries = opened.entries.map(({ personal: _, ...entry }) => ({ ...entry, pii: null }))
  return opened.kind === 'request' ? { ...opened, entries } : { ...opened, entries }
}
