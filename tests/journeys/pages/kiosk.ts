import type { Locator, Page } from 'playwright-core'
import { catalogueData } from '../../../src/domain/catalogue/services/index.ts'
import {
  complaintForm,
  type Form,
  fieldsToAsk,
  loadCatalogue,
  type RawAnswers,
  requirementsFor,
  type Service,
} from '../../../src/domain/index.ts'
import { anAnswerTo } from '../../builders/answers.ts'
import { answerQuestion } from './answer.ts'
import { beginning, inWords, said, type Words } from './words.ts'

const loaded = loadCatalogue(catalogueData)
if (!loaded.ok) throw new Error(loaded.places.join('\n'))

/** The services of this release. */
export const services: readonly Service[] = loaded.value.services

/** One of them. */
export function serviceOf(id: string): Service {
  const service = services.find((one) => one.id === id)
  if (!service) throw new Error(`no service ${id}`)
  return service
}

/** Answers to every question of a form, as they can be given today. */
export const answersTo = (form: Form, overrides: RawAnswers = {}): RawAnswers => anAnswerTo(form, overrides)

/** The kiosk as a resident uses it. */
export class Kiosk {
  readonly page: Page
  readonly words: Words

  constructor({ page, words }: { page: Page; words: Words }) {
    this.page = page
    this.words = words
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: this.words.common.act.next, exact: true })
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: this.words.common.act.send, exact: true })
  }

  get start(): Locator {
    return this.page.getByRole('button', { name: this.words.common.act.start, exact: true })
  }

  /** What a tile leads with; its note follows. */
  tile(name: string): Locator {
    return this.page.getByRole('link', { name: beginning(name) })
  }

  /** Home, group, service, "Mulai". */
  async begin(service: Service): Promise<void> {
    const { home } = this.words.kiosk
    await this.tile(home.groups[service.group as keyof typeof home.groups].name).click()
    await this.tile(inWords(service.name, this.words)).click()
    await this.start.click()
  }

  /** Home, complaint, "Mulai". */
  async beginComplaint(): Promise<void> {
    await this.tile(this.words.kiosk.home.complaint.name).click()
    await this.start.click()
  }

  /** Every question of a form, one page after the other; or only the first so many. */
  async answer(form: Form, answers: RawAnswers, most?: number): Promise<void> {
    for (const field of fieldsToAsk(form, answers).slice(0, most)) {
      await answerQuestion(this.page, field, answers[field.name], this.words)
      await this.next.click()
    }
  }

  /** The pages between a service's questions and its check page: nothing is ticked. */
  async passExtras(service: Service, answers: RawAnswers): Promise<void> {
    const { papers, priority } = this.words.kiosk
    if (requirementsFor(service, answers).some(({ form }) => form !== 'generated'))
      await this.pass(papers.title)
    await this.pass(priority.title)
  }

  /** Sends what is on the check page; resolves with the number, once the receipt says that it is saved here. */
  async confirm(): Promise<string> {
    await this.heading(this.words.kiosk.check.title).waitFor()
    await this.send.click()
    return this.receipt()
  }

  /** The number on the receipt, which appears only after the request is durable here. */
  async receipt(): Promise<string> {
    const title = said(this.words.kiosk.receipt.title, 'no')
    const text = (await this.page.getByRole('heading', { level: 1, name: title }).textContent()) ?? ''
    return title.exec(text)?.[1] ?? ''
  }

  /** From home to the receipt of a request, then home again; resolves with its number. */
  async file(service: Service, overrides: RawAnswers = {}): Promise<string> {
    const answers = answersTo(service, overrides)
    await this.begin(service)
    await this.answer(service, answers)
    await this.passExtras(service, answers)
    const ticket = await this.confirm()
    await this.home()
    return ticket
  }

  /** From home to the check page of a complaint. */
  async fillComplaint(overrides: RawAnswers = {}): Promise<void> {
    await this.beginComplaint()
    await this.answer(complaintForm, answersTo(complaintForm, overrides))
    await this.pass(this.words.kiosk.photos.title)
  }

  /** From home to the receipt of a complaint, then home again; resolves with its number. */
  async complain(overrides: RawAnswers = {}): Promise<string> {
    await this.fillComplaint(overrides)
    const ticket = await this.confirm()
    await this.home()
    return ticket
  }

  /** "Selesai" on the receipt. */
  async home(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.kiosk.receipt.done, exact: true }).click()
    await this.heading(this.words.kiosk.title).waitFor()
  }

  /** Home, "Cek permohonan", the number. */
  async follow(ticket: string): Promise<void> {
    const { home, follow } = this.words.kiosk
    await this.page.getByRole('link', { name: home.follow }).click()
    await this.page.getByRole('textbox', { name: follow.label, exact: true }).fill(ticket)
    await this.page.getByRole('button', { name: follow.go, exact: true }).click()
  }

  async pass(title: string): Promise<void> {
    await this.heading(title).waitFor()
    await this.next.click()
  }
}
