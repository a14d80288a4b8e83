import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** One measured figure. `floor` is the median of what it stands beside, measured in the same run. */
export type Figure = {
  readonly what: string
  readonly unit: string
  readonly median: number
  readonly p95: number | null
  readonly floor: number | null
  /** Of the ratio to the floor where there is one, else of the median. */
  readonly target: number
  readonly better: 'less' | 'more'
  readonly detail: Readonly<Record<string, number>>
}

export type Measured = Figure & { readonly ratio: number | null; readonly met: boolean }

/** The middle of some numbers, and their 95th percentile. */
export function spread(numbers: readonly number[]): { median: number; p95: number } {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (rank: number) => sorted[Math.min(sorted.length - 1, Math.floor(rank))] ?? Number.NaN
  const half = (sorted.length - 1) / 2
  return { median: (at(half) + at(half + 0.5)) / 2, p95: at(sorted.length * 0.95) }
}

/** Figures as they come: a line of the table each, and at the end all of them as JSON beside the machine's facts. */
export class Report {
  readonly figures: Measured[] = []
  readonly #loadBefore = loadavg()[0]

  constructor() {
    line(['what', 'median', 'p95', 'floor', 'ratio', 'target', ''])
  }

  add(figure: Figure): void {
    const { what, unit, median, p95, floor, target, better, detail } = figure
    const ratio = floor === null ? null : median / floor
    const measured = ratio ?? median
    const met = better === 'less' ? measured <= target : measured >= target
    this.figures.push({ ...figure, ratio, met })
    const goal = `${better === 'less' ? '≤' : '≥'} ${target}${ratio === null ? '' : '×'}`
    const cell = (value: number | null, of = unit) => (value === null ? '' : `${round(value)} ${of}`)
    line([what, cell(median), cell(p95), cell(floor), cell(ratio, '×'), goal, met ? 'ok' : 'OVER'])
    const rest = Object.entries(detail).map(([name, value]) => `${name} ${round(value)}`)
    if (rest.length > 0) process.stdout.write(`    ${rest.join(', ')}\n`)
  }

  /** Writes `bench/results/latest.json`. `browser` names the version that the page ran in; `peers` null where none ran. */
  keep(browser: string, peers: unknown): void {
    const load = { before: this.#loadBefore, after: loadavg()[0] }
    const [cores, model] = [cpus().length, cpus()[0]?.model]
    const machine = { node: process.version, browser, cores, model, memory: totalmem(), load }
    const all = { at: new Date().toISOString(), machine, durability: 'strict', figures: this.figures, peers }
    mkdirSync('bench/results', { recursive: true })
    writeFileSync('bench/results/latest.json', `${JSON.stringify(all, null, 2)}\n`)
  }
}

const widths = [42, 16, 16, 14, 8, 10, 4]

function line(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' ')}\n`)
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100
}
