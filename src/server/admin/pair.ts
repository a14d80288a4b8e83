import { HOUR, later, type Millis } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import { allowPairing, newPairingCode } from '../access/index.ts'
import { done, refused } from './command.ts'
import { onVillage } from './village.ts'

/** Longer would leave forgotten codes lying about. */
const mostHours = 72

export const pair = onVillage(async (village, { database, now, options }) => {
  const validFor = lifeOf(options.hours)
  if (validFor === null) return refused(`--hours takes a whole number from 1 to ${mostHours}.`)
  const code = newPairingCode()
  await database.withTx((tx) => allowPairing(tx, village, code, now, validFor))
  return done(
    `Pairing code for ${village}: ${code.slice(0, 4)} ${code.slice(4)}`,
    `For one tablet, until ${later(now, validFor)}. Enter it at /pasang.`,
  )
})

function lifeOf(hours: string | undefined): Millis | null {
  if (hours === undefined) return limits.pairingMillis
  const count = /^\d+$/.test(hours) ? Number(hours) : 0
  return count >= 1 && count <= mostHours ? count * HOUR : null
}
