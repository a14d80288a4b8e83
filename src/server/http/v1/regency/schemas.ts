import * as z from 'zod/mini'
import type { Officer } from '../../../access/index.ts'

const uuid = z.uuid()
const villageCode = z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/))

/** What an officer types to log in. A passphrase has 12 to 128 characters; a shorter one is simply wrong. */
export const loginRequest = z.strictObject({
  login: z.string().check(z.minLength(1), z.maxLength(64)),
  passphrase: z.string().check(z.minLength(1), z.maxLength(128)),
})

export const villageParams = z.strictObject({ code: villageCode })
export const caseParams = z.strictObject({ village: villageCode, case: uuid })

/**
 * An officer's act: `id` (UUIDv7) is made once by the page, so that pressing twice acts once; `seen` is the seq of
 * the village that the officer was looking at. `data` as the event's type says; `personal` is what goes sealed.
 */
export const actRequest = z.strictObject({
  id: uuid,
  type: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]{1,40}$/)),
  data: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()),
  seen: z.int().check(z.minimum(0)),
})

/** What a page may know of the officer who looks at it. */
export function officerAnswer({ officer, name, role, agency }: Officer) {
  return { id: officer, name, role, agency }
}

const wholeNumber = z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number))

/** How a list is cut; what is left out lets all through. */
export const casesQuery = z.strictObject({
  state: z.optional(z.enum(['open', 'late', 'attention', 'closed'])),
  ticket: z.optional(z.string().check(z.maxLength(24))),
  offset: z.optional(wholeNumber),
  limit: z.optional(wholeNumber),
})
