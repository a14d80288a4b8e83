import { Worker } from 'node:worker_threads'
import { aProgram } from '../builders/program.ts'
import { add, emptyTally, type Tally } from './summary.ts'
import type { Done, Portion } from './worker.ts'

export type Many = Portion & { readonly workers: number }
export type Watcher = {
  /** After every portion; false ends the run. */
  readonly onPortion: (tally: Tally, failures: readonly string[]) => boolean
}

const EACH = 50

/** Runs many seeds in threads, each with one portion at a time, until all are done or the watcher has seen enough. */
export async function simulateMany({ from, count, workers }: Many, { onPortion }: Watcher): Promise<Tally> {
  const program = await aProgram('tests/simulation/worker.ts')
  const tally = emptyTally()
  const end = from + count
  let next = from
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const hand = (): void => {
        const portion: Portion = { from: next, count: Math.min(EACH, end - next) }
        next += portion.count
        if (portion.count > 0) worker.postMessage(portion)
        else resolve()
      }
      worker.on('error', reject)
      worker.on('message', ({ tally: one, failures }: Done) => {
        add(tally, one)
        if (!onPortion(tally, failures)) next = end
        hand()
      })
      hand()
    })
  const threads = Array.from({ length: workers }, () => new Worker(program.path))
  try {
    await Promise.all(threads.map(work))
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
    await program.remove()
  }
  return tally
}
