import type { Run } from './world.ts'

/** What many runs were: so that "nothing found" also says how much was looked at. */
export type Tally = {
  readonly faults: Map<string, number>
  readonly verdicts: Map<string, number>
  seeds: number
  events: number
  requests: number
}

export function emptyTally(): Tally {
  return { faults: new Map(), verdicts: new Map(), seeds: 0, events: 0, requests: 0 }
}

export function tallyOf({ faults, verdicts, events, requests }: Run): Tally {
  return { faults: new Map(faults), verdicts: new Map(verdicts), seeds: 1, events, requests }
}

export function add(to: Tally, { faults, verdicts, seeds, events, requests }: Tally): void {
  to.seeds += seeds
  to.events += events
  to.requests += requests
  addCounts(to.faults, faults)
  addCounts(to.verdicts, verdicts)
}

function addCounts(to: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [kind, count] of counts) to.set(kind, (to.get(kind) ?? 0) + count)
}

export function tell({ seeds, events, requests, verdicts, faults }: Tally, millis: number): string {
  const counted = (map: Map<string, number>) => [...map].map(([kind, count]) => `${kind} ${count}`).join(', ')
  return [
    `${seeds} seeds in ${(millis / 1_000).toFixed(1)} s: ${events} events in the logs, ${requests} requests`,
    `verdicts: ${counted(verdicts)}`,
    `faults: ${counted(faults)}`,
    '',
  ].join('\n')
}

/** What failed, and the line that shows it again. */
export function tellFailure({ seed, findings }: Run): string {
  const found = findings.map(({ id, what }) => `  [${id}] ${what}`).join('\n')
  return `seed ${seed} fails:\n${found}\nagain: npm run simulate -- --seed ${seed} --trace\n`
}
