import { parentPort } from 'node:worker_threads'
import { add, emptyTally, type Tally, tallyOf, tellFailure } from './summary.ts'
import { simulate } from './world.ts'

/** Seeds for one thread to run, and what they came to. */
export type Portion = { readonly from: number; readonly count: number }
export type Done = { readonly tally: Tally; readonly failures: readonly string[] }

parentPort?.on('message', async ({ from, count }: Portion) => {
  const tally = emptyTally()
  const failures: string[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const run = await simulate(seed)
    add(tally, tallyOf(run))
    if (run.findings.length > 0) failures.push(tellFailure(run))
  }
  parentPort?.postMessage({ tally, failures } satisfies Done)
})
