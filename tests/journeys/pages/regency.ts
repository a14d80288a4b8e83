import type { Locator, Page } from 'playwright-core'
import type { Words } from './words.ts'

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
    return this.page.getByRole('row').filter({ hasText: village }).locator(`td[data-label="${column}"]`)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
