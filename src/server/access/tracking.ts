import { HOUR, type Instant, type Millis } from '../../domain/index.ts'
import type { Tx } from '../db/index.ts'
import { type Allowance, giveTryBack, takeTry } from './tries.ts'

/** An address may stand for a whole village behind one line; numbers follow on each other, so all looks count. */
const looks: Allowance = { kind: 'track', most: 120, per: HOUR }
const wrong: Allowance = { kind: 'track-wrong', most: 20, per: HOUR }

/** Counts a look at a ticket; returns 0 where it is allowed, else the milliseconds until the next may be. */
export async function takeLook(tx: Tx, address: string, now: Instant): Promise<Millis> {
  return Math.max(await takeTry(tx, looks, address, now), await takeTry(tx, wrong, address, now))
}

/** The number was somebody's: it was no guess. */
export function wasNoGuess(tx: Tx, address: string): Promise<void> {
  return giveTryBack(tx, wrong, address)
}
