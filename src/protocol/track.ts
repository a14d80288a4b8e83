import * as z from 'zod/mini'
import { instant } from './parts.ts'

/** `GET /v1/track/:ticket`: states and times of one case, for whoever has its number. */
export const trackAnswer = z.object({
  now: instant,
  ticket: z.string(),
  kind: z.enum(['request', 'complaint']),
  status: z.string(),
  openedAt: instant,
  dueAt: z.nullable(instant),
  steps: z.array(z.object({ type: z.string(), at: instant })),
})
export type TrackAnswer = z.infer<typeof trackAnswer>
