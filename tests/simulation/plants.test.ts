import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plants } from './plants.ts'
import { simulate } from './world.ts'

const patient = 300_000

/** The simulation is worth what it finds: each mistake planted here must be found, by the invariant that it breaks. */
describe('the simulation finds a program that', () => {
  test.each(Object.entries(plants))(
    '%s',
    async (_name, { plant, breaks, within }) => {
      const found = new Set<string>()
      for (let seed = 1; seed <= within && !found.has(breaks); seed += 1) {
        const { findings } = await simulate(seed, plant)
        for (const { id } of findings) found.add(id)
      }
      expect([...found]).toContain(breaks)
    },
    patient,
  )

  test('is told of in docs/simulation.md, with what finds it', () => {
    const rows = Object.entries(plants).map(
      ([name, { breaks, within }]) => `| ${name} | ${breaks} | ${within} |`,
    )
    const document = readFileSync('docs/simulation.md', 'utf8')
    for (const row of rows) expect(document).toContain(row)
  })
})
