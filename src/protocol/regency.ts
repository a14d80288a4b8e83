import * as z from 'zod/mini'
import { count, instant, uuid, villageCode } from './parts.ts'

/** `POST /v1/regency/login`, which answers with a session cookie; `GET /v1/regency/me` says whose it is. */
export const loginRequest = z.strictObject({
  login: z.string().check(z.minLength(1), z.maxLength(64)),
  passphrase: z.string().check(z.minLength(1), z.maxLength(128)),
})
export const officer = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['agency', 'supervisor', 'administrator']),
  agency: z.nullable(z.string()),
})
export const loginAnswer = z.object({ officer })
export const meAnswer = z.object({ officer, now: instant })
export const doneAnswer = z.object({ ok: z.literal(true) })

/** A village in the live table. Counts are of the cases that the officer's role may see. */
export const villageLine = z.object({
  village: villageCode,
  name: z.string(),
  kind: z.enum(['desa', 'kelurahan']),
  district: z.string(),
  districtName: z.string(),
  head: count,
  open: count,
  late: count,
  needsAttention: count,
  devices: count,
  waiting: count,
  oldestWaitingAt: z.nullable(instant),
  lastContactAt: z.nullable(instant),
})
/** `GET /v1/regency/villages` */
export const villagesAnswer = z.object({ now: instant, villages: z.array(villageLine) })

/** `POST /v1/regency/villages/export`: the same to keep, for whoever types their passphrase again. */
export const exportRequest = z.strictObject({ passphrase: loginRequest.shape.passphrase })

/** A line of a list of cases: nothing personal. */
const caseFields = {
  case: uuid,
  kind: z.enum(['request', 'complaint']),
  status: z.string(),
  subject: z.string(),
  ticket: z.string(),
  openedAt: instant,
  closedAt: z.nullable(instant),
  dueAt: z.nullable(instant),
  needsAttention: z.boolean(),
  lateEver: z.boolean(),
}
export const caseLine = z.object(caseFields)
/** `GET /v1/regency/villages/:code/cases` */
export const casesAnswer = z.object({ now: instant, cases: z.array(caseLine), more: z.boolean() })

/** `GET /v1/regency/work`: what waits for the officer's own act, in one village or in all, the most pressing first. */
export const workLine = z.object({ ...caseFields, village: villageCode, villageName: z.string() })
export const workAnswer = z.object({ now: instant, cases: z.array(workLine), more: z.boolean() })

/**
 * `GET /v1/regency/overview`: cases that fall due within the hour, cases that wait for the officer's own act, and the
 * villages of which events were refused or are held.
 */
export const overviewAnswer = z.object({
  now: instant,
  soon: count,
  waitingForRegency: count,
  stopped: z.array(z.object({ village: villageCode, refused: count, held: count })),
})

/** `GET /v1/regency/satisfaction`: since then, each element's sum over so many answers, of so many finished cases. */
export const satisfactionAnswer = z.object({
  now: instant,
  since: instant,
  villages: z.array(
    z.object({
      village: villageCode,
      name: z.string(),
      districtName: z.string(),
      sums: z.array(count),
      answers: count,
      finished: count,
    }),
  ),
})

/** `POST /v1/regency/villages/:code/pairing-codes` */
export const pairingCodeAnswer = z.object({ code: z.string(), expiresAt: instant })

export type RegencyOfficer = z.infer<typeof officer>
export type VillageLine = z.infer<typeof villageLine>
export type CaseLine = z.infer<typeof caseLine>
export type WorkLine = z.infer<typeof workLine>
export type SatisfactionAnswer = z.infer<typeof satisfactionAnswer>
export type OverviewAnswer = z.infer<typeof overviewAnswer>
