import type { Locator, Page } from 'playwright-core'
import { beginning, type Words } from './words.ts'

/** A village's desk as its staff use it. */
export class Desk {
  readonly page: Page
  readonly words: Words

  constructor({ page, words }: { page: Page; words: Words }) {
    this.page = page
    this.words = words
  }

  /** Their name, their PIN, "Buka"; on the lock screen already. */
  async unlock(name: string, pin: string): Promise<void> {
    const { lock } = this.words.desk
    await this.page.getByRole('radio', { name, exact: true }).check()
    await this.page.getByLabel(lock.pin, { exact: true }).fill(pin)
    await this.page.getByRole('button', { name: lock.open, exact: true }).click()
    await this.page.getByRole('button', { name: lock.lock, exact: true }).waitFor()
  }

  async lock(): Promise<void> {
    const { lock } = this.words.desk
    await this.page.getByRole('button', { name: lock.lock, exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name: lock.title }).waitFor()
  }

  /** A case in the list, by its number. */
  async open(ticket: string): Promise<void> {
    await this.page.getByRole('link', { name: ticket }).click()
  }

  /** A button that does something to the open case. */
  act(name: string): Locator {
    return this.page
      .getByRole('region', { name: this.words.desk.cases.sections.acts, exact: true })
      .getByRole('button', { name: beginning(name) })
  }

  /** The open case's state in a word. */
  standing(status: string): Locator {
    return this.page.getByRole('main').getByText(status, { exact: true }).last()
  }
}
