import { randomBytes } from 'node:crypto'
import { parsePersonName } from '../../domain/index.ts'
import { addStaff, changePin, hashPin, newPin, staffOf } from '../access/index.ts'
import { done, refused } from './command.ts'
import { onVillage } from './village.ts'

export const listStaff = onVillage(async (village, { database }) => {
  const members = await staffOf(database.read, village)
  if (members.length === 0) return done('Nobody yet.')
  return done(...members.map(({ id, name, role }) => `${id}  ${role}  ${name}`))
})

export const addMember = onVillage(async (village, { database, words }) => {
  const [role, name = ''] = words
  if (role !== 'operator' && role !== 'head') return refused('The role is operator or head.')
  const read = parsePersonName(name)
  if (!read.ok) return refused('Give a name of at most 60 letters, in quotes.')
  const [id, pin] = [`${role}-${randomBytes(3).toString('hex')}`, newPin()]
  const member = { id, name: read.value, role, pin: await hashPin(pin) } as const
  await database.withTx((tx) => addStaff(tx, village, member))
  return done(`${id}  ${role}  ${read.value}`, `PIN: ${pin}`, 'Tablets learn of it at their next contact.')
})

export const renewPin = onVillage(async (village, { database, words: [id = ''] }) => {
  const pin = newPin()
  const hash = await hashPin(pin)
  const changed = await database.withTx((tx) => changePin(tx, village, id, hash))
  return changed
    ? done(`New PIN of ${id}: ${pin}`)
    : refused(`${village} has no member of staff ${id || '(none given)'}. See: staff list ${village}`)
})
