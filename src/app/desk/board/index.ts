export { BoardScreen } from './BoardScreen.tsx'
export { CallDialog } from './CallDialog.tsx'
export { useCall } from './called.ts'
export { MAIN_ACT_ID } from './useDeskKeys.ts'
