export { addressOfRunning } from './running.ts'
export { type Embedded, startEmbedded } from './start.ts'
