/** What the desk knows of this tablet: the place where its screens meet the store. */
export { useBoard } from './board.ts'
export { type CheckPin, type Me, useWork, type Work, WorkProvider } from './context.ts'
export { type Live, useLive } from './live.ts'
export { useOnline } from './online.ts'
export { type Board, type Desk, readDesk } from './read.ts'
