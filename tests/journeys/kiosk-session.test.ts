import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { complaintForm, fieldsToAsk } from '../../src/domain/index.ts'
import { village } from '../builders/regency.ts'
import { ticketsIn } from './office/ledger.ts'
import { anOffice, type Office } from './office/regency.ts'
import { titleOf } from './pages/answer.ts'
import { leaveAlone } from './pages/idle.ts'
import { answerByKeys, pressByKey } from './pages/keyboard.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { printed } from './pages/paper.ts'
import { everythingIn } from './pages/storage.ts'
import { Tablet } from './pages/tablet.ts'
import { said, wordsIn } from './pages/words.ts'

let office: Office
let tablet: Tablet
let kiosk: Kiosk
beforeAll(async () => {
  office = await anOffice()
  tablet = await Tablet.at(office.url)
  await tablet.enrol(await office.pairingCode(village))
})
afterAll(async () => {
  await tablet.remove()
  await office.remove()
})
beforeEach(async () => {
  kiosk = new Kiosk(tablet)
  await tablet.go('/')
  onTestFinished(() => expect(tablet.findings).toEqual([]))
})

const domicile = serviceOf('keterangan-domisili')
/** Words that nothing but these answers holds. */
const secrets = {
  applicantName: 'Wanita Rahasia',
  applicantPhone: '0813 9988 7766',
  street: 'Gang Tersembunyi 99',
}
const filed = () => ticketsIn(office.database.read, village)

/** Answers all but the last question, and stops on it. */
async function answerMost(): Promise<void> {
  const answers = answersTo(domicile, secrets)
  const asked = fieldsToAsk(domicile, answers)
  await kiosk.begin(domicile)
  await kiosk.answer(domicile, answers, asked.length - 1)
  const last = asked.at(-1)
  if (last) await kiosk.heading(titleOf(last, tablet.words)).waitFor()
}

test('a half-filled form outlives a reload with every answer', async () => {
  await answerMost()
  await tablet.page.reload()
  await tablet.page.getByRole('heading', { level: 1 }).waitFor()
  await tablet.go('/layanan/keterangan-domisili/periksa')
  await tablet.page.getByText(secrets.applicantName, { exact: true }).waitFor()
  await tablet.page.getByText(secrets.street, { exact: true }).waitFor()
  await tablet.go('/')
  await tablet.page.getByRole('button', { name: tablet.words.kiosk.home.resume.drop }).click()
  await expect.poll(() => everythingIn(tablet.page)).not.toContain(secrets.applicantName)
})

test('a kiosk that is left alone asks, counts down, and keeps nothing of the answers', async () => {
  const { idle } = tablet.words.kiosk
  await tablet.page.clock.install()
  onTestFinished(() => tablet.reopen())
  await tablet.go('/')
  await answerMost()
  await expect.poll(() => everythingIn(tablet.page)).toContain(secrets.street)
  await leaveAlone(kiosk)
  await tablet.page.getByRole('timer').waitFor()
  await tablet.page.getByRole('button', { name: idle.stay }).click()
  await tablet.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await leaveAlone(kiosk)
  await tablet.page.clock.fastForward(31_000)
  await kiosk.heading(tablet.words.kiosk.rest.title).waitFor()
  await tablet.page.getByText(tablet.words.kiosk.rest.lead).click()
  await kiosk.heading(tablet.words.kiosk.title).waitFor()
  const left = async () => {
    const kept = await everythingIn(tablet.page)
    return [...Object.values(secrets), '351099', '99887766'].filter((word) => kept.includes(word))
  }
  await expect.poll(left).toEqual([])
})

test('pressing "Kirim" twice makes one case, and going back says that it is sent', async () => {
  const before = await filed()
  await kiosk.fillComplaint()
  await kiosk.send.dblclick()
  const ticket = await kiosk.receipt()
  await expect.poll(filed, { timeout: 30_000 }).toEqual([...before, ticket])
  await tablet.page.goBack()
  const { sent } = tablet.words.kiosk
  await kiosk.heading(sent.title).waitFor()
  await tablet.page.getByText(sent.body({ no: ticket })).waitFor()
  await tablet.page.getByRole('link', { name: sent.see }).click()
  expect(await kiosk.receipt()).toBe(ticket)
  expect(await filed()).toEqual([...before, ticket])
})

test('a complaint promises its answer in four hours and is followed by its number alone', async () => {
  const { home, complaint, photos, receipt, cases, follow } = tablet.words.kiosk
  await kiosk.tile(home.complaint.name).click()
  await tablet.page.getByText(complaint.emergency).waitFor()
  await kiosk.start.click()
  await kiosk.answer(complaintForm, answersTo(complaintForm, { reporterName: '', reporterPhone: '' }))
  await kiosk.pass(photos.title)
  const ticket = await kiosk.confirm()
  await tablet.page.getByText(said(receipt.answered, 't')).waitFor()
  const whole = { pages: 1, cut: 0 }
  expect(await printed(tablet.page)).toEqual({ a6: whole, strip58: whole, strip80: whole })
  await kiosk.home()
  await kiosk.follow(ticket.slice(7).toLowerCase().replaceAll('-', ' '))
  await kiosk.heading(follow.caseTitle({ no: ticket })).waitFor()
  await tablet.page.getByText(cases.status.submitted, { exact: true }).waitFor()
  await tablet.page.getByText(cases.events['complaint.submitted']).waitFor()
})

test('a number with a wrong letter is told from the right one, beside its box and above the page', async () => {
  const { follow } = tablet.words.kiosk
  await kiosk.follow('A0001-0')
  const words = said(follow.none, 'no')
  await tablet.page.getByRole('alert').getByRole('link', { name: words }).waitFor()
  const box = tablet.page.getByRole('textbox', { name: follow.label })
  expect(await box.getAttribute('aria-invalid')).toBe('true')
})

test.each(['en', 'jv'] as const)(
  'every page speaks the language %s once it is asked to',
  async (language) => {
    const words = await wordsIn(language)
    const spoken = new Kiosk({ page: tablet.page, words })
    await tablet.page.getByRole('button', { name: words.common.language[language] }).click()
    onTestFinished(async () => {
      await tablet.page.getByRole('button', { name: words.common.language.id }).click()
      await kiosk.heading(tablet.words.kiosk.title).waitFor()
    })
    await spoken.heading(words.kiosk.title).waitFor()
    expect(await tablet.page.locator('html').getAttribute('lang')).toBe(language)
    await spoken.complain()
    await tablet.page.reload()
    await spoken.heading(words.kiosk.title).waitFor()
  },
)

test('letters are made larger and colours stronger with the keyboard alone, until the visit ends', async () => {
  const { page, words } = tablet
  const { display, act } = words.common
  const set = () => page.evaluate(() => ({ ...document.documentElement.dataset }))
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await pressByKey(button(display.title))
  await pressByKey(button(display.sizes[3] ?? ''))
  await pressByKey(button(display.themes.contrast))
  await pressByKey(button(display.motions.less))
  await pressByKey(button(act.close))
  expect(await set()).toMatchObject({ text: '4', theme: 'contrast', motion: 'less' })
  await page.clock.install()
  onTestFinished(() => tablet.reopen())
  await tablet.go('/cek')
  await leaveAlone(kiosk)
  await page.clock.fastForward(31_000)
  await kiosk.heading(words.kiosk.rest.title).waitFor()
  expect(await set()).toEqual({ text: '2', hand: 'right' })
})

test('a whole request is filed with the keyboard alone', async () => {
  const { page, words } = tablet
  const { home, receipt } = words.kiosk
  const answers = answersTo(domicile)
  await pressByKey(kiosk.tile(home.groups.kependudukan.name))
  await pressByKey(kiosk.tile(domicile.name.id))
  await pressByKey(kiosk.start)
  await answerByKeys(page, domicile, answers, words)
  await kiosk.heading(words.kiosk.papers.title).waitFor()
  await pressByKey(kiosk.next)
  await kiosk.heading(words.kiosk.priority.title).waitFor()
  await pressByKey(kiosk.next)
  await kiosk.heading(words.kiosk.check.title).waitFor()
  await pressByKey(kiosk.send)
  const ticket = await kiosk.receipt()
  await pressByKey(page.getByRole('link', { name: receipt.done, exact: true }))
  await kiosk.heading(words.kiosk.title).waitFor()
  await expect.poll(filed, { timeout: 30_000 }).toContain(ticket)
})
