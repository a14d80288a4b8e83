import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { browserOn, launchPersistent } from '../../browser.ts'
import { aLine, type Line } from '../office/line.ts'
import { type Watch, watchOver } from './watch.ts'
import { type Words, wordsIn } from './words.ts'

/** For one step of a page on a busy machine. */
const patience = 60_000

type Size = { readonly width: number; readonly height: number }

/** One tablet: a browser with a memory of its own, that can be closed, killed and opened again. */
export class Tablet {
  readonly words: Words
  readonly #line: Line
  readonly #profile: string
  readonly #size: Size
  readonly #args: readonly string[]
  #open: { context: BrowserContext; page: Page; watch: Watch } | undefined

  private constructor(line: Line, words: Words, profile: string, size: Size, args: readonly string[]) {
    this.#line = line
    this.words = words
    this.#profile = profile
    this.#size = size
    this.#args = args
  }

  /** A new tablet with its browser, which may need more words at its start, open on nothing yet. */
  static async at(
    url: string,
    size: Size = { width: 1280, height: 800 },
    args: readonly string[] = [],
  ): Promise<Tablet> {
    const profile = await mkdtemp(join(tmpdir(), 'smart-kampung-tablet-'))
    const tablet = new Tablet(await aLine(url), await wordsIn('id'), profile, size, args)
    await tablet.#start()
    return tablet
  }

  /** Its own way to the regency. */
  get url(): string {
    return this.#line.url
  }

  get page(): Page {
    return this.#now().page
  }

  get context(): BrowserContext {
    return this.#now().context
  }

  /** What the browser complained of since it was opened last. */
  get findings(): readonly string[] {
    return this.#now().watch.findings()
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** Sets it up with its code and waits until it works without a network. */
  async enrol(code: string): Promise<this> {
    const { enrol } = this.words.kiosk
    await this.go('/pasang')
    await this.page.getByLabel(enrol.code).fill(code)
    await this.page.getByRole('button', { name: enrol.go, exact: true }).click()
    await this.page.getByRole('heading', { name: enrol.ready.title }).waitFor()
    await this.keptOffline()
    await this.page.getByRole('link', { name: enrol.home }).click()
    await this.page.getByRole('heading', { name: this.words.kiosk.title }).waitFor()
    return this
  }

  /** Opens the page of a ticket and waits until the tablet knows it. */
  async expectKnown(ticket: string): Promise<void> {
    const { follow } = this.words.kiosk
    await this.go(`/cek/${ticket}`)
    await this.page.getByRole('heading', { level: 1, name: follow.caseTitle({ no: ticket }) }).waitFor()
  }

  /** Waits until every file of the application is on the tablet. */
  async keptOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
  }

  async networkOff(): Promise<void> {
    await this.#line.cut()
    await this.context.setOffline(true)
  }

  /** What it posts to a path still arrives; it hears no answer until its network has been off. */
  loseAnswersTo(path: string): void {
    this.#line.loseAnswersTo(path)
  }

  async networkOn(): Promise<void> {
    await this.#line.mend()
    await this.context.setOffline(false)
  }

  /** Closes the browser and opens it again: what is not stored is gone. */
  async reopen({ offline = false } = {}): Promise<void> {
    await this.context.close()
    await this.#start(offline)
  }

  /** SIGKILL of the whole browser, then opens it again. */
  async killAndReopen({ offline = false } = {}): Promise<void> {
    const closed = new Promise((resolve) => this.context.once('close', resolve))
    process.kill(browserOn(this.#profile), 'SIGKILL')
    await closed
    await this.#start(offline)
  }

  /** Closes it for good. */
  async remove(): Promise<void> {
    await this.#open?.context.close()
    await this.#line.cut()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  async #start(offline = false): Promise<void> {
    const context = await launchPersistent(this.#profile, {
      viewport: this.#size,
      offline,
      args: [...this.#args],
    })
    context.setDefaultTimeout(patience)
    const watch = watchOver(context, new URL(this.url).origin)
    this.#open = { context, page: context.pages()[0] ?? (await context.newPage()), watch }
  }

  #now() {
    if (!this.#open) throw new Error('the browser is not open')
    return this.#open
  }
}
