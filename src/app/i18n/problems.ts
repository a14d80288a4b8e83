import type { Areas } from './areas.ts'

type Problems = Areas['common']['problems']

/** The codes that have words of their own. */
export type SpokenProblem = keyof Problems

const has = (problems: Problems, code: string): code is SpokenProblem => Object.hasOwn(problems, code)

/** Words for a problem or reject code; a code without its own gets the calm general sentence. */
export const sayProblem = (problems: Problems, code: string): string =>
  has(problems, code) ? problems[code] : problems.unknown
