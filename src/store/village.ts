import type { Actor, Context, Service } from '../domain/index.ts'
import { instantOf } from '../domain/index.ts'
import type { StaffMember } from '../protocol/index.ts'
import { newId, newSalt } from './ids.ts'
import { metaOf, offsetAt } from './meta.ts'
import type { Identity } from './rows.ts'
import { tablet } from './tablet.ts'

/** Live: who this tablet is, or null before it is enrolled. */
export async function identity(): Promise<Identity | null> {
  return metaOf(await tablet().db.meta.toArray()).identity
}

/** Server time less this tablet's clock, as best known (`offsetAt`): countdowns add it. Null: never measured. */
export async function clockOffset(): Promise<number | null> {
  return offsetAt(metaOf(await tablet().db.meta.toArray()), Date.now())
}

/** What the commands of the domain need to draft an event now, or null before the tablet is enrolled. */
export async function authoring(actor: Actor): Promise<Context | null> {
  const meta = metaOf(await tablet().db.meta.toArray())
  const { identity: who } = meta
  const clock = Date.now()
  const times = { at: instantOf(clock), now: instantOf(clock + (offsetAt(meta, clock) ?? 0)) }
  return who && { village: who.village, ...times, actor, newId, newSalt }
}

/** Live: who may unlock the desk. */
export function staff(): Promise<StaffMember[]> {
  return tablet().db.staff.toArray()
}

/** Live: the services of the catalogue, in its order. */
export async function services(): Promise<Service[]> {
  const rows = await tablet().db.catalogue.toArray()
  return rows.sort((a, b) => a.order - b.order).map(({ service }) => service)
}

/** Asks the browser not to evict this tablet's data. False: it may; screens warn. Pages only, not workers. */
export async function keepData(): Promise<boolean> {
  const { storage }: { storage?: { persist?: () => Promise<boolean> } & object } = navigator
  return (await storage?.persist?.()) ?? false
}
