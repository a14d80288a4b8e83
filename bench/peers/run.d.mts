import type { Browser } from 'playwright-core'

/** What was measured, with its unit, of each peer by its name. `database`: a PostgreSQL that they may use. */
export function peers(
  browser: Browser,
  database: string,
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
