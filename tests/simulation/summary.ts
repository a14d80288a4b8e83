import type { Run } from './world.ts'

/** What many runs were: so that "nothing found" also says how much was looked at. */
export class Summary {
  readonly faults = new Map<string, number>()
  readonly verdicts = new Map<string, number>()
  seeds = 0
  events = 0
  requests = 0
  readonly #began = performance.now()

  add(run: Run): void {
    this.seeds += 1
    this.events += run.events
    this.requests += run.requests
    for (const [kind, count] of run.faults) this.faults.set(kind, (this.faults.get(kind) ?? 0) + count)
    for (const [kind, count] of run.verdicts) this.verdicts.set(kind, (this.verdicts.get(kind) ?? 0) + count)
  }

  text(): string {
    const seconds = (performance.now() - this.#began) / 1_000
    const counted = (map: Map<string, number>) =>
      [...map].map(([kind, count]) => `${kind} ${count}`).join(', ')
    return [
      `${this.seeds} seeds in ${seconds.toFixed(1)} s: ${this.events} events in the logs, ${this.requests} requests`,
      `verdicts: ${counted(this.verdicts)}`,
      `faults: ${counted(this.faults)}`,
      '',
    ].join('\n')
  }
}

/** What failed, and the line that shows it again. */
export function tellFailure({ seed, findings }: Run): string {
  const found = findings.map(({ id, what }) => `  [${id}] ${what}`).join('\n')
  return `seed ${seed} fails:\n${found}\nagain: npm run simulate -- --seed ${seed} --trace\n`
}
