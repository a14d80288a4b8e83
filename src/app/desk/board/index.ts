export { BoardScreen } from './BoardScreen.tsx'
export { MAIN_ACT_ID } from './useDeskKeys.ts'
