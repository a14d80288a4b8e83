import * as z from 'zod/mini'
import { digest } from '../../../../protocol/index.ts'
import type { Officer } from '../../../access/index.ts'

const uuid = z.uuid()
const villageCode = z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/))

/** What the addresses name. */
export const villageParams = z.strictObject({ code: villageCode })
export const caseParams = z.strictObject({ village: villageCode, case: uuid })
export const blobParams = z.strictObject({ village: villageCode, sha256: digest })

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
