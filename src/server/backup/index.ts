/** Everything in one file, and back. */
export { backup } from './backup.ts'
export { restore } from './restore.ts'
