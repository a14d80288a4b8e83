import { answerProblems, requiredProblems } from '../kiosk/problems.id.ts'
import { acts } from './acts.id.ts'
import { board } from './board.id.ts'
import { cases } from './cases.id.ts'
import { lock } from './lock.id.ts'
import { news } from './news.id.ts'
import { rescue } from './rescue.id.ts'

/** Indonesian is the source: its shape is the type that every other language must fill. */
export const messages = {
  title: 'Loket desa',
  lock,
  board,
  cases,
  acts,
  rescue,
  news,
  answerProblems,
  requiredProblems,
}
