import type { Page } from 'playwright-core'

/** Paper that a village office has: A6, and the strips of two till printers, in millimetres. */
const papers = { a6: [105, 148], strip58: [58, 300], strip80: [80, 300] } as const
/** Left white on each side, as the receipt asks. */
const margin = 4
const pixels = (millimetres: number) => Math.floor((millimetres / 25.4) * 96)

/** On how many pages the page is printed on each paper, and by how many pixels it is wider than that. */
export async function printed(page: Page): Promise<Record<string, { pages: number; cut: number }>> {
  const usual = page.viewportSize() ?? { width: 1280, height: 800 }
  const found: Record<string, { pages: number; cut: number }> = {}
  for (const [name, [width, height]] of Object.entries(papers)) {
    const pdf = await page.pdf({ width: `${width}mm`, height: `${height}mm` })
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: pixels(width - 2 * margin), height: pixels(height) })
    const cut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    found[name] = { pages, cut }
    await page.emulateMedia({ media: null })
  }
  await page.setViewportSize(usual)
  return found
}
