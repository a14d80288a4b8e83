/** The wire: every address, its checks and its answers. */
export { createApp } from './app.ts'
export { serverLogger } from './base/logger.ts'
export type { AppOptions } from './deps.ts'
