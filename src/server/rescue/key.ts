import { createECDH } from 'node:crypto'
import { type Database, type Reader, type Statement, statement } from '../db/index.ts'

const curve = 'prime256v1'

const find: Statement<{ publicKey: Buffer; privateKey: Buffer }> = statement(
  'rescue-key-find',
  'SELECT public_key AS "publicKey", private_key AS "privateKey" FROM rescue_key',
)
const add: Statement<unknown> = statement(
  'rescue-key-add',
  'INSERT INTO rescue_key (public_key, private_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
)

/** The public key that rescue files are sealed to, in base64: made when it is first asked for. */
export async function rescueKey(database: Database): Promise<string> {
  const known = await database.read.row(find, [])
  if (known) return known.publicKey.toString('base64')
  const pair = createECDH(curve)
  pair.generateKeys()
  await database.withTx((tx) => tx.run(add, [pair.getPublicKey(), pair.getPrivateKey()]))
  return rescueKey(database)
}

/** What this server's key and a point agree on, with the public key; null where there is no key, or no such point. */
export async function agreedWith(
  reader: Reader,
  point: Uint8Array,
): Promise<{ readonly secret: Buffer; readonly publicKey: Buffer } | null> {
  const known = await reader.row(find, [])
  if (!known) return null
  const own = createECDH(curve)
  own.setPrivateKey(known.privateKey)
  try {
    return { secret: own.computeSecret(point), publicKey: known.publicKey }
  } catch {
    // A point that lies on no curve: the file was changed.
    return null
  }
}
