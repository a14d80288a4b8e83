import { instantOf } from '../../domain/index.ts'
import { limits, RESCUE_MAGIC, RESCUE_MIME } from '../../protocol/index.ts'
import { deviceKey, planCarry, type StorageProblem, tabletStore } from '../../store/index.ts'
import { hexDigest, signedBy } from '../wire/index.ts'
import { packRescue, type Rescued } from './pack.ts'

export { packRescue, type Rescued } from './pack.ts'

/** All that waits on this tablet as one file that the regency alone can open. */
export function rescueFile(): Promise<Rescued> {
  const sign = async (text: string): Promise<string | null> => {
    const pair = await deviceKey()
    return pair && signedBy(pair, text)
  }
  return packRescue({ store: tabletStore, sign, now: () => Date.now() })
}

/** NOT_SEALED: it is no rescue file. */
export type Carried =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'NOT_SEALED' | StorageProblem }

/** Takes another tablet's file along: unread, it goes to the regency as soon as this tablet has a network. */
export async function carry(file: Blob): Promise<Carried> {
  if (file.size > limits.fileBytes) return { ok: false, problem: 'NOT_SEALED' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, RESCUE_MAGIC.length))
  if (magic !== RESCUE_MAGIC) return { ok: false, problem: 'NOT_SEALED' }
  const attachment = { sha256: await hexDigest(bytes.buffer), size: bytes.length, mime: RESCUE_MIME }
  const stored = await tabletStore.run(planCarry({ attachment, bytes }, instantOf(Date.now())))
  return stored.ok ? { ok: true } : stored
}
