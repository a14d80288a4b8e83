import * as z from 'zod/mini'
import { assignment, count, deviceId, instant, positive, uuid } from './parts.ts'

/** A member of the village's staff, as tablets need it to unlock the desk offline. `pin` is an Argon2id PHC string. */
export const staffMember = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
  name: z.string(),
  role: z.enum(['operator', 'head']),
  pin: z.string(),
})

/** `GET /v1/hello`: what both sides need to agree on. Asked at start, on a changed `helloTag`, and daily. */
export const helloAnswer = z.object({
  proto: z.literal(1),
  epoch: uuid,
  now: instant,
  minProto: positive,
  maxProto: positive,
  reducer: positive,
  types: z.record(z.string(), z.array(positive)),
  limits: z.object({ pushEvents: positive, pushBytes: positive, pullEvents: positive, eventBytes: positive }),
  assignment,
  device: z.object({ id: deviceId, letter: z.string(), inc: uuid, lastDseq: count }),
  staff: z.array(staffMember),
  /** The version of the catalogue to hold; fetched from `/v1/catalogue` when it differs. */
  catalogue: z.string(),
  helloTag: z.string(),
  /** The key that rescue files are sealed to: a point of P-256 in base64. A server before them has none. */
  seal: z.optional(z.string()),
})
export type StaffMember = z.infer<typeof staffMember>
export type HelloAnswer = z.infer<typeof helloAnswer>

/** `GET /v1/catalogue`: every service definition, as the catalogue's own schema says (domain/catalogue). */
export const catalogueAnswer = z.object({ version: z.string(), services: z.array(z.unknown()) })
export type CatalogueAnswer = z.infer<typeof catalogueAnswer>
