import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** One measured figure beside its target; `floor` where it is a ratio to something measured in the same run. */
export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly target: number
  readonly better: 'less' | 'more'
  readonly detail: Readonly<Record<string, number>>
}

/** The middle and the 95th percentile of some times. */
export function spread(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

/** Prints the table and keeps the figures as JSON beside the machine they were measured on. */
export function report(figures: readonly Figure[]): void {
  for (const { what, value, unit, target, better, detail } of figures) {
    const met = better === 'less' ? value <= target : value >= target
    const rest = Object.entries(detail).map(([name, number]) => `${name} ${round(number)}`)
    const words = [what, `${round(value)} ${unit}`, `target ${target}`, met ? 'ok' : 'OVER', rest.join(', ')]
    process.stdout.write(`${words.join(' | ')}\n`)
  }
  mkdirSync('bench/results', { recursive: true })
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model, memory: totalmem() }
  const all = { at: new Date().toISOString(), machine, figures }
  writeFileSync('bench/results/latest.json', `${JSON.stringify(all, null, 2)}\n`)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
