import type { Stored } from '../store/index.ts'
import type { Result } from './engine/index.ts'
import { problemOf, type SyncProblem } from './problem.ts'

/** How a job ended, before its turn is put to it. */
export type End = Result extends infer One ? (One extends Result ? Omit<One, 'turn'> : never) : never

/** Storage could not do it: nothing was changed. */
export function failedOn({ problem }: Extract<Stored<unknown>, { ok: false }>): End {
  return failedBy(problemOf(problem))
}

/** The server could not be asked, or said no. */
export function failedBy(problem: SyncProblem): End {
  return { is: 'failed', problem }
}
