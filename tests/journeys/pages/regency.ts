import type { Locator, Page } from 'playwright-core'
import { findVillage } from '../../../src/domain/reference/index.ts'
import type { Words } from './words.ts'

/** An act that asks something first. */
type Written = 'complaint.responded' | 'request.returned'

/** The regency's pages as an officer uses them. */
export class RegencyPages {
  readonly page: Page
  readonly words: Words

  constructor({ page, words }: { page: Page; words: Words }) {
    this.page = page
    this.words = words
  }

  /** Name and passphrase; on the log-in page already. */
  async logIn({ login, passphrase }: { login: string; passphrase: string }): Promise<void> {
    const { login: t, logOut } = this.words.regency
    await this.page.getByRole('textbox', { name: t.name, exact: true }).fill(login)
    await this.page.getByLabel(t.passphrase, { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: t.enter, exact: true }).click()
    await this.page.getByRole('button', { name: logOut, exact: true }).waitFor()
  }

  async logOut(): Promise<void> {
    const { login, logOut } = this.words.regency
    await this.page.getByRole('button', { name: logOut, exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name: login.title }).waitFor()
  }

  /** A figure of a village in the table, by the heading of its column. */
  figure(village: string, column: string): Locator {
    return this.#row(village).locator(`td[data-label="${column}"]`)
  }

  /** A village's page, by its row in the table. */
  async village(code: string): Promise<void> {
    await this.#row(code).getByRole('link').click()
    await this.page.getByRole('heading', { level: 1, name: this.#nameOf(code), exact: true }).waitFor()
  }

  #row(village: string): Locator {
    const link = this.page.getByRole('link', { name: this.#nameOf(village), exact: true })
    return this.page.getByRole('row').filter({ has: link })
  }

  #nameOf(village: string): string {
    const found = findVillage(village)
    if (!found) throw new Error(`no village ${village}`)
    return this.words.regency.villages.kindName[found.kind](found.name)
  }

  /** A case, by its number in a list. */
  async case(ticket: string): Promise<void> {
    await this.page.getByRole('row').getByRole('link', { name: ticket }).click()
    await this.page.getByRole('heading', { level: 1, name: ticket }).waitFor()
  }

  /** Opens the form of an act on the open case and fills it. */
  async begin(act: Written, note: string, reason?: string): Promise<void> {
    const { label, title } = this.words.regency.acts
    await this.button(label[act]).click()
    const dialog = this.page.getByRole('dialog', { name: title[act] })
    if (reason !== undefined) await dialog.getByRole('radio', { name: reason, exact: true }).check()
    await dialog.getByRole('textbox').fill(note)
  }

  /** Sends what `begin` has filled. */
  async confirm(act: Written): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: this.words.regency.acts.confirm[act], exact: true }).click()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
