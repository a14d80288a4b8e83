import { parseArgs } from 'node:util'
import { faithful } from '../plants.ts'
import { explore } from './explore.ts'

const { values } = parseArgs({
  options: {
    tablets: { type: 'string', default: '2' },
    depth: { type: 'string', default: '12' },
    events: { type: 'string', default: '2' },
    poison: { type: 'string', default: '0' },
    timeouts: { type: 'string', default: '1' },
    doubles: { type: 'string', default: '1' },
    crashes: { type: 'string', default: '1' },
    restores: { type: 'string', default: '1' },
    clones: { type: 'string', default: '0' },
    push: { type: 'string', default: '1' },
  },
})

const began = performance.now()
const { events, poison, timeouts, doubles, crashes, restores, clones } = values
const left = { events, poison, timeouts, doubles, crashes, restores, clones }
const bounds = {
  tablets: Number(values.tablets),
  depth: Number(values.depth),
  pushMax: Number(values.push),
  left: {
    events: Number(left.events),
    poison: Number(left.poison),
    timeouts: Number(left.timeouts),
    doubles: Number(left.doubles),
    crashes: Number(left.crashes),
    restores: Number(left.restores),
    clones: Number(left.clones),
  },
  plant: faithful,
}
const { states, depth, whole, finding } = await explore(bounds, (at, count) =>
  process.stdout.write(
    `${at} moves deep: ${count} states, ${((performance.now() - began) / 1_000).toFixed(1)} s\n`,
  ),
)
process.stdout.write(
  `${states} states, ${depth} moves deep, ${whole ? 'all there are' : 'up to the bound'}\n`,
)
if (finding !== null) {
  process.stderr.write(
    `[${finding.id}] ${finding.what}\n${finding.trace.map((what) => `  ${what}\n`).join('')}`,
  )
  process.exitCode = 1
}
