/** A page read to whoever cannot, or would rather not, read it. */
export { AloudButton } from './AloudButton.tsx'
export { useVoice } from './voices.ts'
