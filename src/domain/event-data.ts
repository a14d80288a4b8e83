import * as z from 'zod/mini'

/**
 * What each event says in the open. `data` holds enums, ids, codes, dates and numbers only; every name,
 * free text and place goes into the envelope. A new type or version is added here and in `eventVersions`.
 */
const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/))
const ticket = z.string().check(z.regex(/^\d{6}-[A-Z]{1,3}\d{4,7}-[0-9A-Z]$/))
const minutes = z.int().check(z.minimum(1), z.maximum(525_600))
const instant = z.iso.datetime({ precision: 3 })
const empty = z.strictObject({})
const language = z.enum(['id', 'en', 'jv'])

/** An answer that may travel in the open: a code, a date, a number or yes/no. Never free text. */
const openAnswer = z.union([code, z.number().check(z.minimum(-1e12), z.maximum(1e12)), z.boolean()])
const openAnswers = z.record(code, openAnswer)
const codes = (most: number) => z.array(code).check(z.maxLength(most))

const servicePromise = z.strictObject({
  minutes,
  clock: z.literal('calendar'),
  startsAt: z.enum(['submitted', 'verified']),
})

const product = z.strictObject({ id: code, issuer: z.enum(['village', 'regency']) })

export const eventData = {
  'request.submitted': z.strictObject({
    ticket,
    service: code,
    serviceVersion: z.int().check(z.minimum(1)),
    approval: z.enum(['village', 'regency']),
    products: z.array(product).check(z.minLength(1), z.maxLength(8)),
    promise: z.nullable(servicePromise),
    answers: openAnswers,
    papers: codes(32),
    priority: z
      .array(z.enum(['elder', 'disabled', 'pregnant', 'infant', 'poor', 'urgent']))
      .check(z.maxLength(6)),
    language,
  }),
  'request.verified': empty,
  'request.returned': z.strictObject({
    reason: z.enum(['incomplete', 'unclear', 'wrong-service', 'other']),
    requirements: codes(32),
  }),
  'request.resubmitted': z.strictObject({ answers: openAnswers, papers: codes(32) }),
  'request.approved': empty,
  'request.rejected': z.strictObject({
    reason: z.enum(['not-eligible', 'false-data', 'duplicate', 'other']),
  }),
  'request.cancelled': z.strictObject({ reason: z.enum(['applicant', 'mistake']) }),
  'product.issued': z.strictObject({ product: code }),
  'request.handedOver': empty,
  'complaint.submitted': z.strictObject({
    ticket,
    category: z.enum([
      'service',
      'officer',
      'aid',
      'health',
      'education',
      'road',
      'water',
      'environment',
      'safety',
      'other',
    ]),
    anonymous: z.boolean(),
    promise: z.strictObject({ firstResponseMinutes: minutes, resolutionMinutes: minutes }),
    language,
  }),
  'complaint.responded': empty,
  'complaint.resolved': z.strictObject({ outcome: z.enum(['fixed', 'explained', 'referred']) }),
  'complaint.reopened': empty,
  'complaint.reclassified': z.strictObject({ as: z.enum(['emergency', 'information', 'spam', 'duplicate']) }),
  'case.noted': empty,
  'case.queued': empty,
  'case.called': empty,
  'attention.settled': z.strictObject({ event: z.uuid() }),
  'survey.answered': z.strictObject({
    service: code,
    /** One to four for each of the nine elements, in their order. */
    scores: z.array(z.int().check(z.minimum(1), z.maximum(4))).check(z.length(9)),
    assisted: z.boolean(),
  }),
  'form.putAside': z.strictObject({
    service: code,
    serviceVersion: z.int().check(z.minimum(1)),
    lookup: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  'form.finished': empty,
  'deadline.missed': z.strictObject({
    metric: z.enum(['firstResponse', 'resolution', 'service']),
    due: instant,
  }),
} as const

export type EventType = keyof typeof eventData
export type EventData = { [T in EventType]: z.infer<(typeof eventData)[T]> }

/** The versions of each type that this program writes (the last) and reads (all). */
export const eventVersions = {
  'request.submitted': [1],
  'request.verified': [1],
  'request.returned': [1],
  'request.resubmitted': [1],
  'request.approved': [1],
  'request.rejected': [1],
  'request.cancelled': [1],
  'product.issued': [1],
  'request.handedOver': [1],
  'complaint.submitted': [1],
  'complaint.responded': [1],
  'complaint.resolved': [1],
  'complaint.reopened': [1],
  'complaint.reclassified': [1],
  'case.noted': [1],
  'case.queued': [1],
  'case.called': [1],
  'attention.settled': [1],
  'survey.answered': [1],
  'form.putAside': [1],
  'form.finished': [1],
  'deadline.missed': [1],
} as const satisfies Record<EventType, readonly number[]>

export const eventTypes = Object.keys(eventData).filter((type): type is EventType => type in eventData)
