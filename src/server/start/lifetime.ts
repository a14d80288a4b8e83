import type { Result, ServerProblem } from '../problems.ts'

/** The process from start to end: what was opened last is closed first. */
export interface Lifetime {
  /** Registers how to close what was just opened. */
  atEnd(close: () => Promise<unknown>): void
  /** The value of a success; a problem is said in one line and ends the process with code 1. */
  orEnd<Value>(result: Result<Value>): Promise<Value>
  /** Closes everything and ends the process with this code. */
  end(code: number): Promise<never>
  /** Says the problem and ends the process with code 1. */
  fail(problem: ServerProblem): Promise<never>
}

/** Longer than the slowest part may take; then a supervisor gets its answer anyway. */
const endPatience = 30_000

/** Begins it: from now on Ctrl-C and SIGTERM close everything and end the process with code 0. */
export function beginLifetime(): Lifetime {
  const closers: (() => Promise<unknown>)[] = []
  let ending: Promise<never> | undefined
  const closeAll = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error) => process.stderr.write(`smart-kampung: while stopping: ${error}\n`))
    }
  }
  const end = (code: number) => {
    setTimeout(() => process.exit(1), endPatience).unref()
    ending ??= closeAll().then(() => process.exit(code))
    return ending
  }
  const fail = (problem: ServerProblem) => {
    process.stderr.write(`smart-kampung: ${problem.message}\n`)
    return end(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  return {
    atEnd: (close) => closers.push(close),
    orEnd: async (result) => (result.ok ? result.value : fail(result.problem)),
    end,
    fail,
  }
}
