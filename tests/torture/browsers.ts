import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import { browserOn, launchPersistent } from '../browser.ts'

/** What the kills came to. `faults` empty: nothing was lost, nothing stands twice. */
export type Outcome = { readonly kills: number; readonly told: number; readonly faults: readonly string[] }

/** SIGKILL of a whole browser at random moments of saving, with and without a network, over one profile. */
export async function killBrowsers(
  url: string,
  code: string,
  kills: number,
): Promise<Outcome & { ids: string[] }> {
  const profile = await mkdtemp(join(tmpdir(), 'smart-kampung-torture-'))
  const script = await bundled()
  const told: string[] = []
  const faults: string[] = []
  let open = await opened(profile, url, script, told)
  await open.page.evaluate((pairing) => window.torture.enrol(pairing), code)
  for (let kill = 1; kill <= kills; kill += 1) {
    if (kill % 2 === 0) await open.page.evaluate(() => window.torture.sync())
    void open.page.evaluate(() => window.torture.saveForEver()).catch(() => {})
    await pause(20 + Math.random() * 600)
    const closed = new Promise((resolve) => open.context.once('close', resolve))
    process.kill(browserOn(profile), 'SIGKILL')
    await closed
    open = await opened(profile, url, script, told)
    faults.push(...(await faultsOn(open.page, told)).map((fault) => `kill ${kill}: ${fault}`))
  }
  await open.page.evaluate(() => window.torture.sync())
  while (await open.page.evaluate(() => window.torture.isWaiting())) await pause(250)
  const { ids } = await open.page.evaluate(() => window.torture.kept())
  await open.context.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return { kills, told: told.length, faults, ids: [...ids] }
}

async function faultsOn(page: Page, told: readonly string[]): Promise<string[]> {
  const { ids, numbers } = await page.evaluate(() => window.torture.kept())
  const here = new Set(ids)
  const lost = told.filter((id) => !here.has(id)).map((id) => `${id} was said to be saved and is gone`)
  const gaps = numbers
    .filter((number, at) => number !== at + 1)
    .map((number) => `number ${number} is out of order`)
  return [...lost, ...gaps, ...(here.size === ids.length ? [] : ['an event stands twice'])]
}

async function opened(
  profile: string,
  url: string,
  script: string,
  told: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await launchPersistent(profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.exposeFunction('saved', (id: string) => {
    told.push(id)
  })
  await page.route('**/torture.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/torture.js"></script>' }),
  )
  await page.route('**/torture.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await page.goto(`${url}/torture.html`)
  await page.waitForFunction(() => 'torture' in window)
  return { context, page }
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/torture/page.ts'],
    bundle: true,
    write: false,
    target: 'chrome120',
    external: ['./pin-worker.ts?worker&url'],
    define: { 'import.meta.env.DEV': 'false' },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
