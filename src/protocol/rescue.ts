import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { count, deviceId, digest, instant, positive, uuid, villageCode } from './parts.ts'

/** How a rescue file begins, and what it is called on its way: nothing outside the seal says whose it is. */
export const RESCUE_MAGIC = 'KSP-RESCUE/1\n'
export const RESCUE_MIME = 'application/x-ksp-rescue'

/** Bytes: an ephemeral point (uncompressed P-256), a nonce of AES-GCM, a signature (r‖s), a length. */
export const rescueBytes = { point: 65, nonce: 12, signature: 64, length: 4 } as const

/** What a rescue file holds: what a tablet would push, and the files that follow in this order. */
export const rescue = z.strictObject({
  device: deviceId,
  inc: uuid,
  village: villageCode,
  asg: positive,
  minted: count,
  madeAt: instant,
  push: z.array(z.looseObject({ id: uuid, dseq: positive })),
  files: z.array(
    z.strictObject({
      sha256: digest,
      size: positive.check(z.maximum(limits.fileBytes)),
      mime: z.string(),
    }),
  ),
})
export type Rescue = z.infer<typeof rescue>

/** The text that a tablet's key signs: the hash of everything under the seal behind the signature. */
export function rescueText(sha256: string): string {
  return `ksp/rescue/1|${sha256}`
}
