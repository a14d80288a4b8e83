import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { Condition } from './condition.ts'
import { Code, type Field, Option, PublishedField } from './field.ts'

const PublishedSection = z.strictObject({
  id: Code,
  title: Text,
  fields: z.array(PublishedField).check(z.minLength(1)),
})

/** A paper that an application needs. `generated` is printed by this system and brought by nobody. */
export const Requirement = z
  .strictObject({
    id: Code,
    label: Text,
    form: z.enum(['original', 'copy', 'photo', 'generated']),
    required: z.boolean(),
    /** Needed only where this holds … */
    when: z.exactOptional(Condition),
    /** … and the same in words, for those who have not answered yet. */
    onlyIf: z.exactOptional(Text),
    note: z.exactOptional(Text),
  })
  .check(
    z.refine(({ when, onlyIf }) => when === undefined || onlyIf !== undefined, {
      error: 'when without onlyIf',
      path: ['onlyIf'],
    }),
  )
export type Requirement = z.infer<typeof Requirement>

/** An office of the regency that may answer for a service. */
const Office = z.enum([
  ...(['civil-registry-office', 'health-office', 'education-office', 'social-office'] as const),
  ...(['licensing-office', 'public-works-office'] as const),
])

const Actor = z.enum([
  ...(['resident', 'village-operator', 'service-section-head', 'village-head', 'village', 'system'] as const),
  ...(['cadre', 'midwife', 'driver', 'health-centre', 'district-office'] as const),
  ...Office.options,
])
const Step = z.strictObject({ actor: Actor, action: Text, offline: z.boolean() })

const Product = z.strictObject({ id: Code, name: Text, issuer: z.enum(['village', 'regency']) })

const ServicePromise = z.strictObject({
  minutes: z.int().check(z.minimum(1)),
  clock: z.enum(['calendar', 'working']),
  startsAt: z.enum(['submitted', 'verified']),
  /** Where the number comes from, in words for the public. */
  basis: Text,
  source: z.exactOptional(z.string()),
})

const Letter = z.strictObject({
  /** The code of Permendagri 78/2012; to be mapped to Permendagri 83/2022 before it is printed. */
  legacyClassificationCode: z.string(),
  template: Code,
  validityDays: z.exactOptional(z.int().check(z.minimum(1))),
  validityMonths: z.exactOptional(z.int().check(z.minimum(1))),
  numberedAt: z.literal('village'),
})

/**
 * A service with the parts of its standard that must be shown before its form opens: requirements, procedure,
 * time, fee, product, complaints, and the legal basis (UU 25/2009 art. 21; PermenPANRB 15/2014).
 */
export const PublishedService = z
  .strictObject({
    id: Code,
    version: z.int().check(z.minimum(1)),
    group: z.enum(['kesehatan', 'pendidikan', 'kependudukan', 'perizinan', 'sosial']),
    name: Text,
    summary: Text,
    /** What people call it, spelt as they spell: it is found by these too. */
    words: z.exactOptional(z.array(z.string().check(z.minLength(2), z.maxLength(60)))),
    /** Said before anything else: a danger, a shorter way, who may apply. */
    notice: z.exactOptional(Text),
    unit: z.enum(['village', ...Office.options]),
    sections: z.array(PublishedSection).check(z.minLength(1)),
    requirements: z.array(Requirement),
    steps: z.array(Step).check(z.minLength(1)),
    products: z.array(Product).check(z.minLength(1), z.maxLength(8)),
    approval: z.enum(['village', 'regency']),
    promise: z.nullable(ServicePromise),
    /** What the time depends on, where no number can be promised. */
    timeNote: z.exactOptional(Text),
    fee: z.strictObject({ amountIdr: z.int().check(z.minimum(0)), note: Text }),
    complaintChannel: Text,
    legalBasis: z.array(z.string()).check(z.minLength(1)),
    sensitivity: z.enum([
      ...(['general', 'specific-child', 'specific-health', 'specific-child-health'] as const),
      ...(['specific-finance', 'specific-finance-child', 'specific-health-finance'] as const),
      ...(['specific-biometric', 'specific-criminal-record'] as const),
    ]),
    letter: z.exactOptional(Letter),
    /** Whether a resident can finish alone at the kiosk or staff must help. */
    selfService: z.enum(['yes', 'assisted']),
  })
  .check(
    z.refine(({ promise, timeNote }) => (promise === null) === (timeNote !== undefined), {
      error: 'either promise or timeNote',
      path: ['timeNote'],
    }),
  )
export type PublishedService = z.infer<typeof PublishedService>

/** What is different in a village: in every service there, or in those named. Of two that differ the later holds. */
export const Local = z.strictObject({
  villages: z.array(z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.[12]\d{3}$/))).check(z.minLength(1)),
  services: z.exactOptional(z.array(Code).check(z.minLength(1))),
  /** Not to be had there. */
  offered: z.exactOptional(z.literal(false)),
  hours: z.exactOptional(Text),
  contact: z.exactOptional(Text),
  notice: z.exactOptional(Text),
})
export type Local = z.infer<typeof Local>

/** What the server publishes, once its shared parts stand in the services that use them. */
export const PublishedCatalogue = z.strictObject({
  codeLists: z.record(z.string(), z.array(Option).check(z.minLength(2))),
  services: z.array(PublishedService).check(z.minLength(1)),
  local: z.exactOptional(z.array(Local)),
})
export type PublishedCatalogue = z.infer<typeof PublishedCatalogue>

/** Questions that belong together. */
export type Section = { readonly id: string; readonly title: Text; readonly fields: readonly Field[] }

/** Anything that asks: a service, a complaint. */
export type Form = { readonly sections: readonly Section[] }

/** A service, ready to be asked: every choice has its options. What a village says of it stands in the last three. */
export type Service = Readonly<Omit<PublishedService, 'sections'>> &
  Form &
  Readonly<Pick<Local, 'offered' | 'hours' | 'contact'>>

export type ServiceGroup = Service['group']

/** Every service, and the code lists that their choices come from. */
export type Catalogue = {
  readonly services: readonly Service[]
  readonly codeLists: Readonly<Record<string, readonly Option[]>>
  readonly local: readonly Local[]
}
