import type { Instant, Service } from '../../domain/index.ts'
import type { HelloAnswer, SessionAnswer } from '../../protocol/index.ts'
import type { Plan } from '../port.ts'
import type { Meta, SyncStatus } from '../rows.ts'

/** What screens show of the line to the regency; what is not named stays. */
export function planStatus(change: Partial<SyncStatus>): Plan<void> {
  return noted('relaxed', ({ status }) => ({ status: { ...status, ...change } }))
}

/** The letter and assignment that a session brings. False of another life: nothing changes. */
export function planSession({ letter, assignment }: SessionAnswer, inc: string): Plan<void> {
  return noted('strict', ({ identity }) => {
    if (identity === null || identity.inc !== inc || identity.village !== assignment.village) return {}
    return { identity: { ...identity, letter, asg: assignment.version } }
  })
}

/** What hello says: who the staff are, and which catalogue to hold. `at` is this tablet's clock. */
export function planHello(hello: HelloAnswer, at: Instant): Plan<void> {
  const { helloTag: tag, catalogue, seal } = hello
  const note = { tag, catalogue, at, ...(seal === undefined ? {} : { seal }) }
  return {
    wanted: {},
    touches: ['staff'],
    durability: 'strict',
    decide: () => ({
      change: { meta: { hello: note }, clear: ['staff'], put: { staff: hello.staff } },
      result: undefined,
    }),
  }
}

/** The catalogue as published, whole. */
export function planCatalogue(services: readonly Service[]): Plan<void> {
  const catalogue = services.map((service, order) => ({ id: service.id, order, service }))
  return {
    wanted: {},
    touches: ['catalogue'],
    durability: 'strict',
    decide: () => ({ change: { clear: ['catalogue'], put: { catalogue } }, result: undefined }),
  }
}

/** From now on only the id and number of this event are sent: the server could not even answer for the rest. */
export function planHollow(event: string): Plan<void> {
  return {
    wanted: { outbox: [event] },
    touches: ['outbox'],
    durability: 'strict',
    decide: ({ outbox }) => ({
      change: { put: { outbox: outbox.map((row) => ({ ...row, hollow: true })) } },
      result: undefined,
    }),
  }
}

function noted(durability: 'strict' | 'relaxed', change: (meta: Meta) => Partial<Meta>): Plan<void> {
  const decide: Plan<void>['decide'] = ({ meta }) => ({ change: { meta: change(meta) }, result: undefined })
  return { wanted: {}, touches: [], durability, decide }
}
