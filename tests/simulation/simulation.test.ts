import { describe, expect, test } from 'vitest'
import { faultKinds } from './faults.ts'
import { add, emptyTally, tallyOf, tellFailure } from './summary.ts'
import { simulate } from './world.ts'

/** `SEEDS=5000 npx vitest run --project simulation` for more; `npm run simulate` for many. */
const seeds = Number(process.env.SEEDS ?? 1_000)
const patient = 600_000

test('a seed draws the same world every time', async () => {
  const [once, again] = [await simulate(2), await simulate(2)]
  expect(once.trace).toBe(again.trace)
  expect((await simulate(3)).trace).not.toBe(once.trace)
})

describe('[I1-I8] whatever goes wrong, nothing is lost, doubled, disordered or silent', () => {
  const tally = emptyTally()

  test(
    `in ${seeds} seeds`,
    async () => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const run = await simulate(seed)
        add(tally, tallyOf(run))
        if (run.findings.length > 0) expect.fail(tellFailure(run))
      }
    },
    patient,
  )

  test('and every kind of trouble and of verdict did come up', () => {
    const missing = faultKinds.filter((kind) => (tally.faults.get(kind) ?? 0) === 0)
    expect(missing).toEqual([])
    expect([...tally.verdicts.keys()].sort()).toEqual(['dup', 'held', 'ok', 'rej'])
  })
})
