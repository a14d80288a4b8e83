import { Kiosk } from '../pages/kiosk.ts'
import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

/** Nine taps about a case that is finished. */
export async function tourOfRating(tablet: Tablet, ticket: string, visit: Visit): Promise<void> {
  const { page, words } = tablet
  const { rating } = words.kiosk
  const kiosk = new Kiosk(tablet)
  await tablet.expectKnown(ticket)
  await page.getByRole('link', { name: rating.link, exact: true }).click()
  await kiosk.heading(rating.ask.requirements).waitFor()
  await visit('kiosk-rating')
  for (let n = 1; n <= 9; n += 1) {
    await page.getByText(rating.of({ n }), { exact: true }).waitFor()
    await page.getByRole('button', { name: rating.answers[3] ?? '', exact: true }).click()
  }
  await kiosk.heading(rating.done).waitFor()
}
