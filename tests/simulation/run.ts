import { parseArgs } from 'node:util'
import { simulateMany } from './many.ts'
import { type Tally, tallyOf, tell, tellFailure } from './summary.ts'
import { simulate } from './world.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
})

const TELL_EVERY = 10_000
/** So many are enough to begin with. */
const MOST_FAILURES = 10

const began = performance.now()
if (values.seed === undefined) await many(Number(values.seeds), Number(values.from), Number(values.workers))
else await one(Number(values.seed))

async function one(seed: number): Promise<void> {
  const log = values.trace ? (line: string) => process.stdout.write(`${line}\n`) : undefined
  const run = await simulate(seed, undefined, log)
  if (run.findings.length > 0) fail([tellFailure(run)])
  process.stdout.write(tell(tallyOf(run), performance.now() - began))
}

/** An interrupted run still says how far it came. */
async function many(count: number, from: number, workers: number): Promise<void> {
  let isInterrupted = false
  let failed = 0
  let toldAt = began
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isInterrupted = true
    })
  const tally = await simulateMany(
    { from, count, workers },
    {
      onPortion: (soFar, failures) => {
        fail(failures)
        failed += failures.length
        const now = performance.now()
        if (now - toldAt > TELL_EVERY) {
          toldAt = now
          process.stdout.write(progress(soFar, count, failed))
        }
        return !isInterrupted && failed < MOST_FAILURES
      },
    },
  )
  process.stdout.write(tell(tally, performance.now() - began))
  process.stdout.write(`${failed} failed\n`)
}

function progress({ seeds }: Tally, count: number, failed: number): string {
  const rate = seeds / ((performance.now() - began) / 1_000)
  const minutes = (count - seeds) / rate / 60
  return `${seeds} of ${count} seeds, ${rate.toFixed(0)} a second, ${failed} failed, ${minutes.toFixed(0)} min to go\n`
}

function fail(failures: readonly string[]): void {
  if (failures.length > 0) process.exitCode = 1
  for (const failure of failures) process.stderr.write(failure)
}
