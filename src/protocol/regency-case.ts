import * as z from 'zod/mini'
import { eventData, eventTypes } from '../domain/index.ts'
import { storedAttachment } from './files.ts'
import { count, instant, positive, uuid, villageCode } from './parts.ts'

const lastChange = z.object({
  event: uuid,
  type: z.enum(eventTypes),
  seq: z.nullable(positive),
  device: z.string(),
})

/** What an entry says in the open. An opening event says it in the case itself. */
const entryData = z.union([
  eventData['request.returned'],
  eventData['request.resubmitted'],
  eventData['request.rejected'],
  eventData['request.cancelled'],
  eventData['product.issued'],
  eventData['complaint.resolved'],
  eventData['complaint.reclassified'],
  eventData['attention.settled'],
  eventData['deadline.missed'],
  eventData['case.noted'],
])

/** A line of the history; `personal` is what its envelope held, null where there was none or it was erased. */
const openedEntry = z.object({
  event: uuid,
  type: z.enum(eventTypes),
  at: instant,
  seq: z.nullable(positive),
  device: z.string(),
  actor: z.object({
    kind: z.enum(['resident', 'staff', 'officer', 'system']),
    id: z.optional(z.string()),
    /** Of staff and officers that are still known. */
    name: z.optional(z.string()),
  }),
  data: z.nullable(entryData),
  personal: z.nullable(z.record(z.string(), z.unknown())),
  effect: z.enum(['applied', 'redundant', 'conflict']),
  attachments: z.array(storedAttachment),
})

const base = {
  id: uuid,
  village: villageCode,
  ticket: z.string(),
  language: z.enum(['id', 'en', 'jv']),
  openedAt: instant,
  receivedAt: z.nullable(instant),
  clockFrom: z.nullable(instant),
  closedAt: z.nullable(instant),
  lastChange,
  entries: z.array(openedEntry),
  attention: z.array(z.object({ event: uuid, against: uuid, settledBy: z.nullable(uuid) })),
  missed: z.array(
    z.object({
      metric: eventData['deadline.missed'].shape.metric,
      due: instant,
      heldUp: z.boolean(),
    }),
  ),
  clockSuspect: z.boolean(),
}

const { shape: request } = eventData['request.submitted']
const { shape: complaint } = eventData['complaint.submitted']

const openedRequest = z.object({
  ...base,
  kind: z.literal('request'),
  status: z.enum([
    'submitted',
    'verified',
    'returned',
    'inProgress',
    'readyForPickup',
    'completed',
    'rejected',
    'cancelled',
  ]),
  service: request.service,
  serviceVersion: request.serviceVersion,
  approval: request.approval,
  promise: request.promise,
  products: z.array(
    z.object({
      id: z.string(),
      issuer: z.enum(['village', 'regency']),
      state: z.enum(['waiting', 'issued', 'handedOver']),
      at: z.nullable(instant),
    }),
  ),
  answers: request.answers,
  papers: request.papers,
  priority: request.priority,
})

const openedComplaint = z.object({
  ...base,
  kind: z.literal('complaint'),
  status: z.enum(['submitted', 'responded', 'resolved', 'reclassified']),
  category: complaint.category,
  anonymous: complaint.anonymous,
  promise: complaint.promise,
  respondedAt: z.nullable(instant),
})

/**
 * `GET /v1/regency/cases/:village/:case`: the case opened for this officer. `seen` is the village's seq that it shows;
 * `actions` and `issuable` are what the officer's role may do to it now.
 */
export const caseAnswer = z.object({
  now: instant,
  seen: count,
  case: z.discriminatedUnion('kind', [openedRequest, openedComplaint]),
  actions: z.array(z.string()),
  issuable: z.array(z.string()),
})

/**
 * `POST /v1/regency/cases/:village/:case/act`: `id` (UUIDv7) is made once by the page, so that pressing twice acts
 * once; `data` as the event's type says; `personal` is what goes sealed.
 */
export const actRequest = z.strictObject({
  id: uuid,
  type: z.enum(eventTypes),
  data: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()),
  seen: count,
})
export const actAnswer = z.object({ seq: count, head: count })

export type CaseAnswer = z.infer<typeof caseAnswer>
export type OpenedCase = CaseAnswer['case']
export type OpenedEntry = z.infer<typeof openedEntry>
export type ActRequest = z.infer<typeof actRequest>
