export { ask, type Line } from './ask.ts'
export { newKeyPair, publicKeyOf, signedBy } from './keys.ts'
export { type HttpWire, httpWire, type Sign } from './wire.ts'
