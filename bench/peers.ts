import type { Browser } from 'playwright-core'
import { addressOfRunning } from '../src/server/db/index.ts'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import type { Measured } from './report.ts'

type Row = Readonly<Record<string, number>>

/** What others would pick instead, in the same browser and run; they are installed when first asked for. */
export async function besidePeers(browser: Browser, ours: readonly Measured[]): Promise<Record<string, Row>> {
  // biome-ignore lint/correctness/useImportExtensions: a plain module, so that its packages need no types here
  const { peers } = await import('./peers/run.mjs')
  const regency = await aRegencyProgram({ DEMONSTRATION: 'off' })
  try {
    const others = await peers(browser, (await addressOfRunning(regency.dataDir)) ?? '')
    const all = { 'Smart Kampung': asTheirs(ours), ...others }
    printed(all)
    return all
  } finally {
    await regency.remove()
  }
}

/** Our own figures under the names that the peers' have. Our bootstrap begins with the pairing and is of 2,000 cases more. */
function asTheirs(ours: readonly Measured[]): Row {
  const of = (what: string) => ours.find((figure) => figure.what === what)
  const bytes = of('bytes up of the drains')
  return {
    'submit, ms': of('submit')?.median ?? Number.NaN,
    'drain, events/s': of('drain of a full outbox')?.median ?? Number.NaN,
    'bootstrap of 10,000, ms': of('bootstrap of a full village')?.median ?? Number.NaN,
    'shown on another tablet, ms': of('shown on another tablet')?.median ?? Number.NaN,
    'bytes up an event': bytes?.detail['bytes an event'] ?? Number.NaN,
    'client, KiB gzip': of('engine with its store')?.median ?? Number.NaN,
  }
}

function printed(all: Readonly<Record<string, Row>>): void {
  const names = Object.keys(all)
  const line = (cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell) => cell.padEnd(28)).join('')}\n`)
  line(['', ...names])
  for (const what of Object.keys(all[names[0] ?? ''] ?? {}))
    line([what, ...names.map((name) => String(Math.round((all[name]?.[what] ?? Number.NaN) * 10) / 10))])
}
