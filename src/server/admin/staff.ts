import { randomBytes } from 'node:crypto'
import { addStaff, changePin, hashPin, newPin, staffOf } from '../access/index.ts'
import { done, refused } from './command.ts'
import { readName } from './name.ts'
import { onVillage } from './village.ts'

export const listStaff = onVillage(async (village, { database }) => {
  const members = await staffOf(database.read, village)
  if (members.length === 0) return done('Nobody yet.')
  return done(...members.map(({ id, name, role }) => `${id}  ${role}  ${name}`))
})

export const addMember = onVillage(async (village, { database, words: [role, text = ''] }) => {
  if (role !== 'operator' && role !== 'head') return refused('The role is operator or head.')
  const read = readName(text)
  if (!read.ok) return read
  const [id, pin] = [`${role}-${randomBytes(3).toString('hex')}`, newPin()]
  const member = { id, name: read.name, role, pin: await hashPin(pin) } as const
  await database.withTx((tx) => addStaff(tx, village, member))
  return done(`${id}  ${role}  ${read.name}`, `PIN: ${pin}`, 'Tablets learn of it at their next contact.')
})

export const renewPin = onVillage(async (village, { database, words: [id = ''] }) => {
  const pin = newPin()
  const hash = await hashPin(pin)
  const changed = await database.withTx((tx) => changePin(tx, village, id, hash))
  return changed
    ? done(`New PIN of ${id}: ${pin}`, 'Tablets learn of it at their next contact.')
    : refused(`${village} has no member of staff ${id}. See: npm run admin -- staff list ${village}`)
})
