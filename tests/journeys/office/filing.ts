import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Filing } from '../../builders/programs/page-filing.ts'

/** Files requests in a page of the application through its own store, faster than anyone types. */
export async function aFilingPage(page: Page): Promise<(filing: Filing) => Promise<string[]>> {
  const { outputFiles } = await build({
    entryPoints: ['tests/builders/programs/page-filing.ts'],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  })
  await page.evaluate(outputFiles[0]?.text ?? '')
  return (filing) => page.evaluate((wanted) => globalThis.fileInPage(wanted), filing)
}
