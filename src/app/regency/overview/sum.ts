import type { VillageRow } from '../villages/index.ts'

/** One number of all villages together. */
export function sum(rows: readonly VillageRow[], of: 'open' | 'late' | 'needsAttention' | 'waiting'): number {
  return rows.reduce((total, row) => total + row[of], 0)
}
