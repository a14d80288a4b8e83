import { expect } from 'vitest'
import type { Kiosk } from './kiosk.ts'

/**
 * Nobody touches the tablet until it asks whether somebody is there; the page's clock must be installed. In steps: a
 * page that still scrolls counts as touched.
 */
export async function leaveAlone({ page, words }: Kiosk): Promise<void> {
  const asks = page.getByRole('dialog', { name: words.kiosk.idle.title })
  const stepped = () => page.clock.fastForward(13_000).then(() => asks.isVisible())
  await expect.poll(stepped, { timeout: 30_000 }).toBe(true)
}
