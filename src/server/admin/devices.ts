import { devicesOf, findDevice, revokeDevice } from '../access/index.ts'
import { done, refused } from './command.ts'
import { onVillage } from './village.ts'

export const listDevices = onVillage(async (village, { database }) => {
  const devices = await devicesOf(database.read, village)
  if (devices.length === 0) return done('No tablet yet.')
  return done(
    ...devices.map(({ device, letter, enrolledAt, lastContactAt, revokedAt }) =>
      [
        device,
        `tickets ${letter ?? '-'}`,
        `since ${enrolledAt}`,
        `last contact ${lastContactAt ?? 'never'}`,
        ...(revokedAt ? [`revoked ${revokedAt}`] : []),
      ].join('  '),
    ),
  )
})

export const revoke = onVillage(async (village, { database, now, words: [device = ''] }) => {
  const known = await findDevice(database.read, device)
  if (known?.village !== village) {
    return refused(`${village} has no tablet ${device}. See: npm run admin -- device list ${village}`)
  }
  await database.withTx((tx) => revokeDevice(tx, village, device, now))
  return done(`${device} is revoked. What it still sends is held for an operator.`)
})
