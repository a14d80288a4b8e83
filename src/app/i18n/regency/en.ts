import type { messages as id } from './id.ts'

/** English; the type makes a missing or extra key fail the check. */
export const messages: typeof id = {
  title: 'Banyuwangi Regency',
}
