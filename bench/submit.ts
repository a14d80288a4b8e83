import type { Page } from 'playwright-core'
import { type Figure, spread } from './report.ts'

/** Confirm → durable for a request, in turns with the raw strict transaction of the same rows. */
export async function submitted(page: Page, what: string, times: number): Promise<Figure> {
  const { ours, raw } = await page.evaluate((count) => window.bench.submit(count), times)
  const floor = spread(raw)
  const detail = { times, 'floor p95': floor.p95 }
  return { what, unit: 'ms', ...spread(ours), floor: floor.median, target: 1.3, better: 'less', detail }
}
