import { argon2Verify } from 'hash-wasm'

/**
 * Checks one PIN against one Argon2id text, away from the page: only this script's own answer allows WebAssembly. The
 * page ends this worker after its one answer, so that nothing of the PIN stays.
 */
export type PinQuestion = { readonly pin: string; readonly phc: string }

addEventListener('message', ({ data }: MessageEvent<PinQuestion>) => {
  argon2Verify({ password: data.pin, hash: data.phc }).then(
    (right) => postMessage(right),
    () => postMessage(false),
  )
})
