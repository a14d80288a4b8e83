import { argon2Verify } from 'hash-wasm'

export type PinQuestion = { readonly pin: string; readonly phc: string }

/** Whether a PIN fits an Argon2id text (PHC). Text that is none fits nothing. */
export function checkPin({ pin, phc }: PinQuestion): Promise<boolean> {
  return argon2Verify({ password: pin, hash: phc }).catch(() => false)
}
