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
  const pages = new RegencyPages(browser)
  await pages.logIn(officer)
  await page.getByRole('heading', { level: 2, name: words.regency.villages.table.title }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  await page.getByRole('link', { name: ticketLike }).first().waitFor()
  // The names of services come with the catalogue.
  await page.getByText('…', { exact: true }).first().waitFor({ state: 'detached' })
  await visit('regency')
  await page.getByRole('link', { name: words.regency.nav.work, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: words.regency.nav.work }).waitFor()
  await page.getByRole('link', { name: ticketLike }).first().waitFor()
  await visit('regency-work')
  await page.getByRole('link', { name: words.regency.nav.satisfaction, exact: true }).click()
  await page.getByRole('row').nth(1).waitFor()
  await visit('regency-survey')
  await browser.go('/kabupaten')
  await pages.village(village)
  const first = page.getByRole('link', { name: ticketLike }).first()
  await first.waitFor()
  await visit('regency-village')
  await first.click()
  await page.getByRole('heading', { level: 1, name: ticketLike }).waitFor()
  await visit('regency-case')
  await pages.button(words.regency.acts.label['case.noted']).click()
  await page.getByRole('dialog', { name: words.regency.acts.title['case.noted'] }).waitFor()
  await visit('regency-act')
  await pages.button(words.common.act.cancel).click()
  await pages.button(words.common.display.title).click()
  await visit('regency-display')
  await pages.button(words.common.act.close).click()
  await pages.logOut()
}

/** What an administrator sees beside that: a village without its cases, and a code for a new tablet. */
export async function tourOfAdministration(
  browser: Tablet,
  officer: Plan['officers'][number],
  village: string,
  visit: Visit,
) {
  const pages = new RegencyPages(browser)
  const { pairing } = browser.words.regency.villages
  await browser.go('/kabupaten')
  await pages.logIn(officer)
  await pages.village(village)
  await pages.button(pairing.make).click()
  await browser.page.getByText(pairing.code, { exact: true }).waitFor()
  await visit('regency-pairing')
  await pages.logOut()
}

/** How a number begins: the village's. */
const ticketLike = /\d{6}-[A-Z]/
