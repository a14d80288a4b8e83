export { fileFromServer } from './fetch.ts'
export type { FileWire, UploadPorts } from './ports.ts'
export { runUploads, type Uploading } from './run.ts'
