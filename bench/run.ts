import { parseArgs } from 'node:util'
import { launch } from '../tests/browser.ts'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import { bootstrapped } from './bootstrap.ts'
import { bytesOf } from './bytes.ts'
import { drained } from './drain.ts'
import { felt } from './feel.ts'
import { idleConnections } from './idle.ts'
import { firstJavaScript } from './kiosk.ts'
import { shownElsewhere } from './live.ts'
import { aPage } from './page.ts'
import { besidePeers } from './peers.ts'
import { Report } from './report.ts'
import { secondStart } from './server.ts'
import { submitted } from './submit.ts'
import { engineWeight } from './weight.ts'

/**
 * Every figure of one run: the real store and engine in a browser, the real server and its database, on this machine.
 * `--peers` measures what others would pick instead beside them.
 */
const { values } = parseArgs({ options: { peers: { type: 'boolean', default: false } } })
const report = new Report()
const browser = await launch()
const regency = await aRegencyProgram({ DEMONSTRATION: 'on' })
try {
  const [first = '', ...others] = regency.demonstration?.villages[0]?.pairingCodes ?? []
  const page = await aPage(browser, regency.url)
  await page.evaluate((code) => window.bench.bootstrap(code), first)
  await page.evaluate(() => window.bench.settled())

  await page.context().setOffline(true)
  await submitted(page, 'warm-up', 50)
  report.add(await submitted(page, 'submit', 300))
  // The first full outbox warms the server up, and is not measured.
  await page.evaluate(() => window.bench.queue(2_000 - 350))
  await page.context().setOffline(false)
  await page.evaluate(() => window.bench.drained())
  await page.evaluate(() => window.bench.settled())

  const bytes = bytesOf(page)
  for (const figure of await drained(browser, regency, page, { rounds: 5, queued: 2_000 })) report.add(figure)
  report.add(await bytes())
  await page.context().setOffline(true)
  await page.evaluate(() => window.bench.fill(50_000))
  await page.evaluate(() => window.bench.queue(5_000))
  report.add(await submitted(page, 'submit with 5,000 waiting, 50,000 stored', 300))
  await page.context().close()
  report.add(
    await shownElsewhere(browser, regency, regency.demonstration?.villages[1]?.pairingCodes ?? [], 100),
  )
  report.add(await bootstrapped(browser, regency.url, others))
  const [another = ''] = regency.demonstration?.villages[2]?.pairingCodes ?? []
  for (const figure of await felt(regency.url, another)) report.add(figure)
} finally {
  await regency.remove()
}
for (const figure of await secondStart()) report.add(figure)
report.add(await idleConnections())
for (const figure of firstJavaScript()) report.add(figure)
report.add(await engineWeight())
const peers = values.peers ? await besidePeers(browser, report.figures) : null
report.keep(browser.version(), peers)
await browser.close()
