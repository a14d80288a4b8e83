import type { Plan } from '../../../src/server/demonstration/index.ts'
import { RegencyPages } from '../pages/regency.ts'
import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

/** Every main screen of the regency, as this officer sees them, with a case of the first village open. */
export async function tourOfRegency(
  browser: Tablet,
  officer: Plan['officers'][number],
  village: string,
  visit: Visit,
) {
  const { page, words } = browser
  await browser.go('/kabupaten')
  await visit('regency-log-in')
  await new RegencyPages(browser).logIn(officer)
  await page.getByRole('heading', { level: 2, name: words.regency.villages.table.title }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  await visit('regency')
  await page.getByRole('link', { name: words.regency.nav.work, exact: true }).click()
  await page.getByRole('link', { name: ticketLike }).first().waitFor()
  await visit('regency-work')
  await browser.go(`/kabupaten/desa/${village}`)
  const first = page.getByRole('link', { name: ticketLike }).first()
  await first.waitFor()
  await visit('regency-village')
  await first.click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await visit('regency-case')
  await new RegencyPages(browser).logOut()
}

/** How a number begins: the village's. */
const ticketLike = /\d{6}-[A-Z]/
