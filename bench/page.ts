import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'

/** A tablet's page that holds the product's store and engine and nothing else, on the server's own origin. */
export async function aPage(browser: Browser, url: string): Promise<Page> {
  const script = await bundled()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/bench.js"></script>' }),
  )
  await page.route('**/bench.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  await page.goto(`${url}/bench.html`)
  await page.waitForFunction(() => 'bench' in window)
  return page
}

let made: Promise<string> | undefined

function bundled(): Promise<string> {
  made ??= build({
    entryPoints: ['bench/page/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    target: 'chrome120',
    external: ['./pin-worker.ts?worker&url'],
    define: { 'import.meta.env.DEV': 'false' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return made
}
