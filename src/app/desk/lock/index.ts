/** Who is at the desk: proven by a PIN, ended by a lock. */
export { PinField, PinPad } from './PinField.tsx'
export { UnlockScreen } from './UnlockScreen.tsx'
export { useAutoLock } from './useAutoLock.ts'
export { checkPin, type PinForm, usePin } from './usePin.ts'
