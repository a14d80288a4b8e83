import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { village } from '../builders/regency.ts'
import { aNewerVersion, type Newer } from './office/newer.ts'
import { anOffice, type Office } from './office/regency.ts'
import { Kiosk, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'

let office: Office
let front: Newer
let tablet: Tablet
beforeAll(async () => {
  office = await anOffice()
  front = await aNewerVersion(office.url)
  tablet = await Tablet.at(front.url)
  await tablet.enrol(await office.pairingCode(village))
})
afterAll(async () => {
  await tablet.remove()
  await front.remove()
  await office.remove()
})

const domicile = serviceOf('keterangan-domisili')

type Picture = { src: string; sizes: string; type: string; purpose?: string; form_factor?: string }
type Manifest = {
  id: string
  scope: string
  start_url: string
  display: string
  lang: string
  name: string
  icons: Picture[]
  screenshots: Picture[]
  shortcuts: { name: string; url: string }[]
}

async function manifest(): Promise<Manifest> {
  const page = await (await fetch(office.url)).text()
  const href = /<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? 'none'
  return (await fetch(new URL(href, office.url))).json()
}

/** A PNG's size from its own header, `any` for a drawing; what is not there has none. */
async function sizeOf({ src, type }: Picture): Promise<string> {
  const answer = await fetch(new URL(src, office.url))
  if (answer.headers.get('content-type')?.split(';')[0] !== type) return 'not there'
  if (type === 'image/svg+xml') return 'any'
  const bytes = new DataView(await answer.arrayBuffer())
  return `${bytes.getUint32(16)}x${bytes.getUint32(20)}`
}

test('what an installing browser asks for is all there: names, icons, pictures, shortcuts', async () => {
  const { id, scope, start_url, display, lang, name, icons, screenshots, shortcuts } = await manifest()
  expect({ id, scope, start_url, display, lang, name }).toEqual({
    id: '/',
    scope: '/',
    start_url: '/',
    display: 'standalone',
    lang: 'id',
    name: 'Smart Kampung',
  })
  const pictures = [...icons, ...screenshots]
  expect(await Promise.all(pictures.map(sizeOf))).toEqual(pictures.map(({ sizes }) => sizes))
  const kinds = icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)
  expect(kinds).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']))
  expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(['wide', 'narrow']))
  expect(shortcuts.length).toBeGreaterThan(2)
  for (const { url } of shortcuts) {
    await tablet.go(url)
    expect(await tablet.page.title()).not.toContain(tablet.words.common.notFound.title)
  }
})

test('the worker holds the page; with no network any address opens, also from a closed browser', async () => {
  await tablet.networkOff()
  onTestFinished(() => tablet.networkOn())
  await tablet.reopen({ offline: true })
  await tablet.go(`/layanan/${domicile.id}`)
  await new Kiosk(tablet).heading(domicile.name.id).waitFor()
  const holds = () => tablet.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)
  expect(await holds()).toBe(`${tablet.url}/sw.js`)
  await tablet.go('/loket')
  await tablet.page.getByRole('heading', { level: 1, name: tablet.words.desk.lock.title }).waitFor()
  await tablet.go('/cek')
  await tablet.page.getByRole('heading', { level: 1, name: tablet.words.kiosk.follow.title }).waitFor()
})

test('a new version waits while a form is open, is then offered, and comes only when asked for', async () => {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  const { update } = words.common
  const offer = page.getByText(update.ready, { exact: true })
  const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  await tablet.go('/')
  await kiosk.begin(domicile)
  await kiosk.heading(words.kiosk.title).waitFor({ state: 'detached' })
  // Gone as soon as anything loads the page again.
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  const same = () => page.locator('html[data-same-page]').count()

  front.upgrade()
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  await expect.poll(waits).toBe(true)
  // Another tab, with no form open, hears of it later than this one and offers it.
  const home = await tablet.context.newPage()
  await home.goto(tablet.url)
  await home.getByText(update.ready, { exact: true }).waitFor()
  expect(await offer.count()).toBe(0)
  await home.close()

  await page.goBack()
  await kiosk.start.waitFor()
  await offer.waitFor()
  expect(await same()).toBe(1)

  await page.getByRole('button', { name: update.install, exact: true }).click()
  await expect.poll(same).toBe(0)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(waits).toBe(false)
  expect(await offer.count()).toBe(0)
  expect(tablet.findings).toEqual([])
})

test('a telephone that only follows a ticket is spared the whole application', async () => {
  const phone = await Tablet.at(office.url, { width: 360, height: 740 })
  onTestFinished(() => phone.remove())
  const kept = () =>
    phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await phone.go('/lacak')
  await phone.page.waitForLoadState('networkidle')
  expect(await kept()).toBe(0)
  await phone.go('/')
  await expect.poll(kept).toBe(1)
})
