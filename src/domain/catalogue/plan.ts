import type { Service } from './schema.ts'

/** What a case keeps of its service, for good: codes and numbers that may stand in the open log. */
export type ServicePlan = {
  readonly service: string
  readonly serviceVersion: number
  readonly approval: 'village' | 'regency'
  readonly products: string[]
  readonly promise: {
    readonly minutes: number
    readonly clock: 'calendar' | 'working'
    readonly startsAt: 'submitted' | 'verified'
  } | null
}

/** The part of a service that a case is opened with and measured by, whatever the catalogue says later. */
export function planOf(service: Service): ServicePlan {
  const { id, version, approval, products, promise } = service
  return {
    service: id,
    serviceVersion: version,
    approval,
    products: products.map((product) => product.id),
    promise: promise && { minutes: promise.minutes, clock: promise.clock, startsAt: promise.startsAt },
  }
}
