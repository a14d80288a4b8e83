import type { Browser, Page } from 'playwright-core'
import type { RegencyProgram } from '../tests/builders/regency-program.ts'
import { spent } from './processes.ts'
import { rawLoop } from './raw-drain.ts'
import { type Figure, spread } from './report.ts'

type Round = Readonly<Record<'total' | 'before' | 'server' | 'requests', number>> & {
  readonly cpu: Readonly<Record<'server' | 'database' | 'pages', number>>
}

/**
 * From network-on to an empty outbox, several times, in turns with a raw loop of the same events. The spread of first
 * requests (up to a second, so that a regency's tablets do not all come at once) is taken away by a page whose chance
 * is always nought.
 */
export async function drained(
  browser: Browser,
  regency: RegencyProgram,
  page: Page,
  { rounds, queued }: { readonly rounds: number; readonly queued: number },
): Promise<Figure[]> {
  const all: Round[] = []
  const raw: number[] = []
  const floor = await rawLoop(browser, regency)
  for (let n = 0; n < rounds; n += 1) {
    await page.context().setOffline(true)
    const events = queued - (await page.evaluate(() => window.bench.waiting()))
    await page.evaluate((count) => window.bench.queue(count), events)
    all.push(await oneRound(browser, regency, page))
    await page.evaluate(() => window.bench.settled())
    const same = await page.evaluate((count) => window.bench.ownEvents(count), queued)
    raw.push((queued / (await floor.post(same))) * 1_000)
  }
  await floor.stop()
  const rates = spread(all.map(({ total }) => (queued / total) * 1_000))
  const slowest = Math.min(...all.map(({ total }) => (queued / total) * 1_000))
  const middle = (of: (round: Round) => number) => spread(all.map(of)).median
  const detail = {
    events: queued,
    rounds,
    slowest,
    'ms until the first push': middle(({ before }) => before),
    'ms of requests': middle(({ server }) => server),
    'ms of the page between them': middle(({ total, before, server }) => total - before - server),
    requests: middle(({ requests }) => requests),
    'µs of processor an event at the server': (middle(({ cpu }) => cpu.server) / queued) * 1_000,
    'in PostgreSQL': (middle(({ cpu }) => cpu.database) / queued) * 1_000,
    'in the page': (middle(({ cpu }) => cpu.pages) / queued) * 1_000,
  }
  const figure = { unit: 'events/s', median: rates.median, p95: null, better: 'more' } as const
  const beside = { what: 'the same beside a raw loop', target: 0.9, detail: {} }
  return [
    { ...figure, what: 'drain of a full outbox', floor: null, target: 3_000, detail },
    { ...figure, ...beside, floor: spread(raw).median },
  ]
}

async function oneRound(browser: Browser, regency: RegencyProgram, page: Page): Promise<Round> {
  await page.evaluate(() => window.bench.beginDrain())
  const before = await spent(browser, regency)
  await page.context().setOffline(false)
  const times = await page.evaluate(() => window.bench.drained())
  const after = await spent(browser, regency)
  const cpu = {
    server: after.server - before.server,
    database: after.database - before.database,
    pages: after.pages - before.pages,
  }
  return { ...times, cpu }
}
