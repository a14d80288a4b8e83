import { launch } from '../tests/browser.ts'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import { aPage } from './page.ts'
import { type Figure, report, spread } from './report.ts'
import { idleServer } from './server.ts'

/** Every figure of one run: the real store and engine in a browser, the real server and its database, on this machine. */
const browser = await launch()
const regency = await aRegencyProgram({ DEMONSTRATION: 'on' })
const figures: Figure[] = []
try {
  const codes = regency.demonstration?.villages[0]?.pairingCodes ?? []
  const page = await aPage(browser, regency.url)
  await page.evaluate((code) => window.bench.enrol(code), codes[0] ?? '')

  await page.evaluate(() => window.bench.submit(50))
  figures.push(submitFigure('submit', await page.evaluate(() => window.bench.submit(300))))
  await page.evaluate(() => window.bench.queue(2_000))
  figures.push(submitFigure('submit with 2,000 waiting', await page.evaluate(() => window.bench.submit(200))))

  const waiting = 50 + 300 + 2_000 + 200
  await page.evaluate(() => window.bench.sync())
  const first = await page.evaluate(() => window.bench.drained())
  figures.push(drainFigure('drain, session and hello included', waiting, first))
  for (let round = 0; round < 3; round += 1) {
    const took = await page.evaluate(async () => {
      const drained = window.bench.queue(2_000).then(() => window.bench.drained())
      const began = performance.now()
      await drained
      return performance.now() - began
    })
    figures.push(drainFigure('drain while 2,000 are being saved', 2_000, took))
  }

  const second = await aPage(browser, regency.url)
  await second.evaluate((code) => window.bench.enrol(code), codes[1] ?? '')
  const tokens: string[] = []
  const snapshots: unknown[] = []
  second.on('request', (request) => {
    const token = /^Device (.+)$/.exec(request.headers().authorization ?? '')?.[1]
    if (token) tokens.push(token)
  })
  second.on('response', async (response) => {
    if (response.url().endsWith('/v1/snapshot')) snapshots.push(await response.json())
  })
  await second.evaluate(() => window.bench.sync())
  const { took, cases } = await second.evaluate(() => window.bench.bootstrapped())
  const raw = await second.evaluate(
    ([snapshot, token]) => window.bench.rawBootstrap(snapshot as never, String(token)),
    [snapshots[0], tokens.at(-1)] as const,
  )
  const detail = { cases, 'ours ms': took, 'raw ms': raw }
  figures.push({
    what: 'bootstrap',
    value: took / raw,
    unit: 'x the raw fetch, parse and put',
    target: 2.5,
    better: 'less',
    detail,
  })
} finally {
  await browser.close()
  await regency.remove()
}
figures.push(...(await idleServer()))
report(figures)

function submitFigure(what: string, { ours, raw }: { ours: number[]; raw: number[] }): Figure {
  const [our, floor] = [spread(ours), spread(raw)]
  const detail = { 'ours ms': our.median, 'ours p95': our.p95, 'raw ms': floor.median, 'raw p95': floor.p95 }
  return {
    what,
    value: our.median / floor.median,
    unit: 'x the raw strict transaction',
    target: 2,
    better: 'less',
    detail,
  }
}

function drainFigure(what: string, events: number, took: number): Figure {
  const value = (events / took) * 1_000
  return { what, value, unit: 'events/s', target: 3_000, better: 'more', detail: { events, ms: took } }
}
