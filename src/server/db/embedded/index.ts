export { prepareDataDir } from './folder.ts'
export { addressOfRunning } from './running.ts'
export { type Embedded, startEmbedded } from './start.ts'
