import type { Instant } from '../../domain/index.ts'
import type { EnrolRequest } from '../../protocol/index.ts'
import type { Tx } from '../db/index.ts'
import { readPublicKey } from './device-keys.ts'
import { addDevice, type Device, findDevice, letterOf, newDeviceId } from './devices.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { findPairing, spendPairing } from './pairing-codes.ts'
import { type Allowance, giveTryBack, takeTry } from './tries.ts'

export interface Enrolled {
  readonly device: string
  readonly letter: string
  readonly village: string
  readonly assignment: number
}

/** Twenty wrong codes an hour and address (security.md section 2): guessing 31^8 codes is hopeless. */
const wrongCodes: Allowance = { kind: 'pairing', most: 20, per: 3_600_000 }

/** A one-time code and a key become a device. Asked again with the same code and key, it answers the same. */
export async function enrol(
  tx: Tx,
  request: EnrolRequest,
  address: string,
  now: Instant,
): Promise<Outcome<Enrolled>> {
  const publicKey = readPublicKey(request.publicKey)
  if (!publicKey) return refused('MALFORMED', { detail: { field: 'publicKey' } })
  const wait = await takeTry(tx, wrongCodes, address, now)
  if (wait > 0) return refused('TOO_MANY', { retryAfterMs: wait })
  const pairing = await findPairing(tx, request.code, now)
  if (!pairing.ok) return pairing
  await giveTryBack(tx, wrongCodes, address)
  const { code, village, usedBy } = pairing.value
  const device = usedBy
    ? await deviceWith(tx, usedBy, publicKey)
    : await newDevice(tx, village, publicKey, now)
  if (!device) return refused('PAIRING_CODE_USED')
  if (!usedBy) await spendPairing(tx, village, code, device.device)
  const letter = await letterOf(tx, village, device.device, request.inc, now)
  return granted({ device: device.device, letter, village, assignment: device.assignment })
}

async function deviceWith(tx: Tx, id: string, publicKey: Buffer): Promise<Device | undefined> {
  const device = await findDevice(tx, id)
  return device?.publicKey.equals(publicKey) && device.revokedAt === null ? device : undefined
}

async function newDevice(tx: Tx, village: string, publicKey: Buffer, now: Instant): Promise<Device> {
  const device = { device: newDeviceId(village), village, publicKey }
  await addDevice(tx, device, now)
  return { ...device, assignment: 1, revokedAt: null }
}
