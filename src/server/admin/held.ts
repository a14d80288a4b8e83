import { isEventType } from '../../domain/index.ts'
import { findDevice, staffOf } from '../access/index.ts'
import { ownCatalogue } from '../catalogue.ts'
import { heldIn, refuseHeld, releaseHeld } from '../log/index.ts'
import { done, refused } from './command.ts'
import { onVillage } from './village.ts'

/** What a revoked tablet sent is its own word: only what is of known shape is printed. */
const safe = (value: unknown, shape: RegExp): string =>
  typeof value === 'string' && shape.test(value) ? value : '-'
const id = /^[0-9a-f-]{36}$/
const instant = /^[0-9TZ:.-]{20,24}$/

export const listHeld = onVillage(async (village, { database }) => {
  const held = await heldIn(database.read, village)
  if (held.length === 0) return done('Nothing is held.')
  return done(
    ...held.map(({ device, event }) => {
      const type = typeof event.type === 'string' && isEventType(event.type) ? event.type : 'unknown'
      const made = safe(event.at, instant)
      return `${event.id}  ${type}  case ${safe(event.case, id)}  made ${made}  by ${device}`
    }),
  )
})

export const release = onVillage(async (village, { database, now, words: [device = ''] }) => {
  const known = await findDevice(database.read, device)
  if (known?.village !== village) {
    return refused(`${village} has no tablet ${device}. See: npm run admin -- held list ${village}`)
  }
  const members = await staffOf(database.read, village)
  const roles = (_village: string, staff: string) => members.find((one) => one.id === staff)?.role ?? null
  const { planOf: plans } = ownCatalogue()
  const entered = await releaseHeld(database, { village, device, roles, plans, now })
  return done(`${entered} events of ${device} are in the log now; nothing of it is held any more.`)
})

export const refuse = onVillage(async (village, { database, words: [event = ''] }) => {
  const known = id.test(event) && (await refuseHeld(database, village, event))
  return known
    ? done(`${event} is refused; it stays on record.`)
    : refused(`${village} holds no event ${event}. See: npm run admin -- held list ${village}`)
})
