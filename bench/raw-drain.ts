import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { addressOfRunning } from '../src/server/db/index.ts'
import type { RegencyProgram } from '../tests/builders/regency-program.ts'

type Events = Awaited<ReturnType<Window['bench']['ownEvents']>>

/** What a drain is measured beside: a page that posts events to a program that only inserts them. */
export type RawLoop = {
  /** Milliseconds for these events, in gzip batches of 200, one at a time. */
  readonly post: (events: Events) => Promise<number>
  readonly stop: () => Promise<void>
}

/** The raw loop over the regency's own PostgreSQL. */
export async function rawLoop(browser: Browser, { dataDir }: RegencyProgram): Promise<RawLoop> {
  const database = (await addressOfRunning(dataDir)) ?? ''
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/raw-server.ts', database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${String(port).trim()}/`)
  return {
    post: (events) => posted(page, events),
    stop: async () => {
      await context.close()
      child.kill()
    },
  }
}

function posted(page: Page, events: Events): Promise<number> {
  return page.evaluate(async (all) => {
    const began = performance.now()
    for (let at = 0; at < all.length; at += 200) {
      const batch = new Blob([JSON.stringify(all.slice(at, at + 200))]).stream()
      const body = await new Response(batch.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
      const answer = await fetch('/', { method: 'POST', body })
      if (!answer.ok) throw new Error(`the raw server answered ${answer.status}`)
      await answer.json()
    }
    return performance.now() - began
  }, events)
}
