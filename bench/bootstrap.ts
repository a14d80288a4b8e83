import type { Browser } from 'playwright-core'
import { aPage } from './page.ts'
import { type Figure, spread } from './report.ts'

type Times = { readonly ours: number; readonly raw: number; readonly cases: number }

/** A new tablet's first copy of a full village, each beside the raw fetch, inflate, parse and put of the same chunks. */
export async function bootstrapped(browser: Browser, url: string, codes: readonly string[]): Promise<Figure> {
  const all: Times[] = []
  for (const code of codes) all.push(await one(browser, url, code))
  const floor = spread(all.map(({ raw }) => raw)).median
  const detail = {
    cases: all[0]?.cases ?? 0,
    times: all.length,
    'first time, the snapshot made': all[0]?.ours ?? 0,
  }
  const ours = spread(all.map((times) => times.ours))
  const what = 'bootstrap of a full village'
  return { what, unit: 'ms', ...ours, floor, target: 1.1, better: 'less', detail }
}

async function one(browser: Browser, url: string, code: string): Promise<Times> {
  const page = await aPage(browser, url)
  let token = ''
  let snapshot: unknown
  page.on('request', (request) => {
    token = /^Device (.+)$/.exec(request.headers().authorization ?? '')?.[1] ?? token
  })
  page.on('response', async (response) => {
    if (response.url().endsWith('/v1/snapshot')) snapshot = await response.json()
  })
  const { took, cases } = await page.evaluate((pairing) => window.bench.bootstrap(pairing), code)
  await page.evaluate(() => window.bench.settled())
  const raw = await page.evaluate(
    ([taken, session]) => window.bench.rawBootstrap(taken as never, String(session)),
    [snapshot, token] as const,
  )
  await page.context().close()
  return { ours: took, raw, cases }
}
