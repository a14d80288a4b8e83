export { UnlockScreen } from './UnlockScreen.tsx'
export { useAutoLock } from './useAutoLock.ts'
export { checkPin } from './useUnlock.ts'
