import { Kiosk, serviceOf } from '../pages/kiosk.ts'
import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

/** A form put aside, and the page where it is taken up again by its code. */
export async function tourOfAside(tablet: Tablet, visit: Visit): Promise<void> {
  const { page, words } = tablet
  const { aside } = words.kiosk
  const kiosk = new Kiosk(tablet)
  await tablet.go(`/layanan/${serviceOf('keterangan-domisili').id}`)
  await kiosk.start.click()
  await page.getByRole('button', { name: aside.put, exact: true }).click()
  await kiosk.heading(aside.title).waitFor()
  await visit('kiosk-aside')
  await page.getByRole('link', { name: aside.done, exact: true }).click()
  await page.getByRole('link', { name: aside.link, exact: true }).click()
  await kiosk.heading(aside.find).waitFor()
  await page.getByRole('button', { name: aside.go, exact: true }).click()
  await page.getByRole('alert').waitFor()
  await visit('kiosk-aside-find')
}
