import type { Service } from './schema.ts'

/** What a case keeps of its service, for good: codes and numbers that may stand in the open log. */
export type ServicePlan = {
  readonly service: string
  readonly serviceVersion: number
  readonly approval: 'village' | 'regency'
  readonly products: { id: string; issuer: 'village' | 'regency' }[]
  readonly promise: {
    readonly minutes: number
    readonly clock: 'calendar'
    readonly startsAt: 'submitted' | 'verified'
  } | null
}

/**
 * The part of a service that a case is opened with and measured by, whatever the catalogue says later. A promise in
 * working time cannot be counted here yet, so such a case has none.
 */
export function planOf(service: Service): ServicePlan {
  const { id, version, approval, products, promise } = service
  return {
    service: id,
    serviceVersion: version,
    approval,
    products: products.map((product) => ({ id: product.id, issuer: product.issuer })),
    promise:
      promise?.clock === 'calendar'
        ? { minutes: promise.minutes, clock: promise.clock, startsAt: promise.startsAt }
        : null,
  }
}
