import type { Browser } from 'playwright-core'
import type { RegencyProgram } from '../tests/builders/regency-program.ts'
import { aPage } from './page.ts'
import { type Figure, spread } from './report.ts'

/** Confirmed on one tablet → in the village's copy of another, by way of the server's log. Both are open and seen. */
export async function shownElsewhere(
  browser: Browser,
  { url }: RegencyProgram,
  codes: readonly string[],
  times: number,
): Promise<Figure> {
  const pages = await Promise.all(codes.slice(0, 2).map(() => aPage(browser, url)))
  const [one, other] = pages
  if (!one || !other) throw new Error('two tablets are needed')
  for (const [at, page] of pages.entries()) {
    await page.evaluate((code) => window.bench.bootstrap(code), codes[at] ?? '')
    await page.evaluate(() => window.bench.settled())
  }
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    const { at, on } = await one.evaluate(() => window.bench.fileOne())
    took.push((await other.evaluate((id) => window.bench.seen(id), on)) - at)
  }
  for (const page of pages) await page.context().close()
  const what = 'shown on another tablet'
  return { what, unit: 'ms', ...spread(took), floor: null, target: 100, better: 'less', detail: { times } }
}
