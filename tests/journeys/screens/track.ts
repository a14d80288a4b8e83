import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

/** The public page of a ticket, and where a number is typed. */
export async function tourOfTracking(browser: Tablet, ticket: string, visit: Visit): Promise<void> {
  const { page, words } = browser
  const { track, follow } = words.kiosk
  await browser.go(`/lacak/${ticket}`)
  await page.getByRole('heading', { level: 2, name: follow.history }).waitFor()
  await visit('track')
  await page.getByRole('link', { name: track.other, exact: true }).click()
  await page.getByRole('button', { name: follow.go, exact: true }).click()
  await page.getByRole('alert').waitFor()
  await visit('track-number')
}
