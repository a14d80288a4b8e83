import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../../src/server/db/index.ts'
import { DATABASE, schema } from '../../src/store/schema.ts'
import { village } from '../builders/regency.ts'
import { aFilingPage } from './office/filing.ts'
import { anOffice, type Office } from './office/regency.ts'
import { answersTo, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'

const service = serviceOf('keterangan-domisili')

let office: Office
let tablet: Tablet
beforeAll(async () => {
  office = await anOffice()
  tablet = await Tablet.at(office.url)
  await tablet.enrol(await office.pairingCode(village))
})
afterAll(async () => {
  await tablet.remove()
  await office.remove()
})

const logged = statement<{ id: string }>('test_logged', 'SELECT id FROM event WHERE village_code = $1')
const inLog = async () => (await office.database.read.rows(logged, [village])).length

/** A page of this origin without any of our programs. */
async function aBarePage(): Promise<Page> {
  const page = await tablet.context.newPage()
  await page.goto(`${tablet.url}/healthz`)
  return page
}

type Old = { readonly name: string; readonly stores: Readonly<Record<string, string>> }

/**
 * Runs in a page: puts what the database holds into one of version 1, as the first release made it, and keeps that open
 * as a frozen tab does, deaf to whoever wants to upgrade it.
 */
async function asVersionOne({ name, stores }: Old): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const now = await done(indexedDB.open(name))
  const rows = new Map<string, unknown[]>()
  for (const store of Object.keys(stores)) {
    rows.set(store, await done(now.transaction(store).objectStore(store).getAll()))
  }
  now.close()
  await done(indexedDB.deleteDatabase(name))
  const opening = indexedDB.open(name, 10)
  opening.onupgradeneeded = () => {
    for (const [store, spec] of Object.entries(stores)) {
      const [key = '', ...indexes] = spec.split(', ')
      const made = opening.result.createObjectStore(store, { keyPath: key })
      for (const index of indexes) {
        made.createIndex(index, index.startsWith('[') ? index.slice(1, -1).split('+') : index)
      }
      for (const row of rows.get(store) ?? []) made.put(row)
    }
  }
  await done(opening)
}

test('[I1] an older tab that is frozen keeps a new version waiting, and says so; closed, a full outbox of the old version is all there', async () => {
  const { storage: t } = tablet.words.common
  const old = await aBarePage()
  await tablet.networkOff()
  const file = await aFilingPage(tablet.page)
  await file({ service, answers: answersTo(service), count: 20 })
  await tablet.page.goto('about:blank')
  await old.evaluate(asVersionOne, { name: DATABASE, stores: schema })

  await tablet.page.goto(`${tablet.url}/`)
  await tablet.page.getByText(t.blocked).waitFor()
  await old.close()
  await tablet.page.getByRole('heading', { name: tablet.words.kiosk.title }).waitFor()
  await tablet.page.getByText(t.blocked).waitFor({ state: 'detached' })
  await tablet.networkOn()
  await expect.poll(inLog, { timeout: 60_000 }).toBe(20)
})

/** Runs in a page before its programs: the browser cannot open any database until it is told to. */
const shut = `globalThis.shut = sessionStorage.getItem('shut') !== 'no'
const { open } = IDBFactory.prototype
IDBFactory.prototype.open = function (...call) {
  if (globalThis.shut) throw new DOMException('Internal error opening backing store', 'UnknownError')
  return open.apply(this, call)
}`

test('a database that will not open is told, with what to do; once it opens, all goes on where it was', async () => {
  const { storage: t } = tablet.words.common
  const page = await tablet.context.newPage()
  await page.addInitScript({ content: shut })
  for (const path of ['/', '/loket']) {
    await page.goto(`${tablet.url}${path}`)
    await page.getByText(t.broken).waitFor()
  }
  await page.goto(`${tablet.url}/`)
  await page.getByText(t.broken).waitFor()
  expect(await page.getByText(tablet.words.kiosk.enrol.title).isVisible()).toBe(false)
  await page.evaluate("sessionStorage.setItem('shut', 'no'); globalThis.shut = false")
  await page.getByRole('heading', { name: tablet.words.kiosk.title }).waitFor()
  await page.getByText(t.broken).waitFor({ state: 'detached' })
  await page.close()
})
