import { answerProblems, requiredProblems } from '../kiosk/problems.en.ts'
import { acts } from './acts.en.ts'
import { board } from './board.en.ts'
import { cases } from './cases.en.ts'
import type { messages as id } from './id.ts'
import { lock } from './lock.en.ts'
import { news } from './news.en.ts'
import { rescue } from './rescue.en.ts'

/** English; the type makes a missing or extra key fail the check. */
export const messages: typeof id = {
  title: 'Village desk',
  lock,
  board,
  cases,
  acts,
  rescue,
  news,
  answerProblems,
  requiredProblems,
}
