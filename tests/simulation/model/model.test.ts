import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faithful, plants } from '../plants.ts'
import { explore } from './explore.ts'
import type { Budget } from './state.ts'

const nothing = { events: 0, poison: 0, timeouts: 0, doubles: 0, crashes: 0, restores: 0, clones: 0 }

function within(tablets: number, depth: number, left: Partial<Budget>, plant = faithful) {
  return explore({ tablets, depth, pushMax: 1, plant, left: { ...nothing, ...left } })
}

describe('[I1-I8] in every order of everything that may happen nothing is lost, doubled, disordered or silent', () => {
  test.each([
    ['a tablet, its twin and a restored server', 1, 5, { events: 2, restores: 1, clones: 1 }],
    [
      'a tablet and every accident of the line',
      1,
      5,
      { events: 1, poison: 1, timeouts: 1, doubles: 1, crashes: 1 },
    ],
    ['two tablets', 2, 4, { events: 2, timeouts: 1, restores: 1 }],
  ] as const)('%s', async (_name, tablets, depth, left) => {
    const { finding, states } = await within(tablets, depth, left)
    expect(finding).toBeNull()
    expect(states).toBeGreaterThan(300)
  })
})

/** What may happen in the smallest world that shows a planted mistake, what it breaks there, and after how many moves. */
const found: Readonly<Record<string, readonly [Partial<Budget>, string, number]>> = {
  'empties the outbox on any answer': [{ events: 2 }, 'I6', 2],
  'moves the cursor ahead of the data': [{ events: 1 }, 'I5', 1],
  'does not keep a verdict that says no': [{ poison: 1 }, 'I8', 1],
  'does not heal where the history is another': [{ events: 1, restores: 1 }, 'I8', 3],
  'goes on under its name where it has a twin': [{ events: 2, clones: 1 }, 'I8', 3],
  'looks for what waits behind something that waits': [{ events: 1 }, 'I8', 1],
  'gives a number again that it gave before': [{ events: 2 }, 'I8', 2],
}

describe('the shortest way is found to where a program breaks that', () => {
  test.each(Object.entries(found))('%s', async (name, [left, breaks, moves]) => {
    const { finding, depth } = await within(1, moves, left, plants[name]?.plant)
    expect([finding?.id, depth]).toEqual([breaks, moves])
  })

  test('is told of in docs/simulation.md', () => {
    const document = readFileSync('docs/simulation.md', 'utf8')
    for (const [name, [, breaks, moves]] of Object.entries(found))
      expect(document).toContain(`| ${name} | ${breaks} | ${moves} |`)
  })
})
