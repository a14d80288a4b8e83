export { BoardScreen } from './BoardScreen.tsx'
export { CallDialog } from './CallDialog.tsx'
export { call } from './called.ts'
export { MAIN_ACT_ID } from './useDeskKeys.ts'
