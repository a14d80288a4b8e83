import { argon2Verify } from 'hash-wasm'

export type PinQuestion = { readonly pin: string; readonly phc: string }

/** `unchecked`: no verdict could be had, for a reason that is not the PIN's. */
export type PinVerdict = 'right' | 'wrong' | 'unchecked'

/** Whether a PIN fits an Argon2id text (PHC). Nothing can be said where the text is none, or Argon2 does not run. */
export async function checkPin({ pin, phc }: PinQuestion): Promise<PinVerdict> {
  try {
    return (await argon2Verify({ password: pin, hash: phc })) ? 'right' : 'wrong'
  } catch {
    return 'unchecked'
  }
}
