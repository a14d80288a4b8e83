import { parseArgs } from 'node:util'
import { Summary, tellFailure } from './summary.ts'
import { simulate } from './world.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
})

const log = values.trace ? (line: string) => process.stdout.write(`${line}\n`) : undefined
const first = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const summary = new Summary()
for (let seed = first; seed < first + count; seed += 1) {
  const run = await simulate(seed, undefined, log)
  summary.add(run)
  if (run.findings.length > 0) {
    process.stderr.write(tellFailure(run))
    process.exitCode = 1
    break
  }
}
process.stdout.write(summary.text())
