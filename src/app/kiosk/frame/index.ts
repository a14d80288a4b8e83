export { KioskFrame } from './KioskFrame.tsx'
export { useOffice } from './useOffice.ts'
export { useWakeLock } from './useWakeLock.ts'
