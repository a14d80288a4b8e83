import { checkPin, type PinQuestion } from './pin-check.ts'

/**
 * Checks one PIN, away from the page: only this script's own answer from the server allows WebAssembly. The page ends
 * this worker after its one answer, so that nothing of the PIN stays.
 */
addEventListener('message', ({ data }: MessageEvent<PinQuestion>) => {
  void checkPin(data).then((verdict) => postMessage(verdict))
})
