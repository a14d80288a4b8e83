import { type Live, useLive } from './live.ts'
import { type Board, readBoard } from './read.ts'

/** Cases that are read before all others: more than a screen shows, few enough to be there at once. */
const FIRST = 60

/** The board, live. In a village with many cases those due first are there to work on while the others are read. */
export function useBoard(): Live<Board> {
  const first = useLive(() => readBoard(FIRST))
  const isLong = first.is === 'ready' && !first.value.complete
  const all = useLive(isLong ? readBoard : null)
  return isLong && all.is !== 'waiting' ? all : first
}
