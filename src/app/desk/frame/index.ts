export { DeskFrame } from './DeskFrame.tsx'
export { LockedFrame } from './LockedFrame.tsx'
