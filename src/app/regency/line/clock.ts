import { type Instant, type Millis, millisOf } from '../../../domain/index.ts'

let ahead: Millis = 0

/** Remembers how far the server's clock is ahead of this computer's; promises are measured by the server's alone. */
export function heardNow(now: Instant): void {
  ahead = millisOf(now) - Date.now()
}

/** The time by the server's clock, in milliseconds since 1970. */
export const serverNow = (): Millis => Date.now() + ahead
