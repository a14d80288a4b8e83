import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { measure } from './measure.ts'
import type { Tablet } from './tablet.ts'
import type { Words } from './words.ts'

/** What a screen is looked at in: each colour scheme once, on each kind of screen, with small and large text. */
const narrow = { theme: 'contrast', width: 360, height: 740, text: '4' }
const upright = { theme: 'dark', width: 800, height: 1280, text: '1' }
const usual = { theme: 'light', width: 1280, height: 800, text: '2' }
type Guise = typeof usual

const themes = ['contrast', 'dark', 'light']
/** Each theme with the largest text on the narrowest screen, and with the smallest on an upright one. */
const guises: readonly Guise[] = themes.flatMap((theme) => [
  { ...narrow, theme },
  { ...upright, theme },
])
/** Every screen in every language, theme, smallest and largest text: takes long, so only where it is asked for. */
const everyGuise = process.env.EVERY_GUISE !== undefined

const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}
/** What colours and sizes can change; the rest is the same in every guise. */
const looks: RunOptions = {
  runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
  resultTypes: ['violations'],
}

/** Looks at one screen after the other as its users do: with their colours, letters, screens and languages. */
export class Inspector {
  /** What is wrong, one line each, with the screen's name. */
  readonly findings: string[] = []
  readonly #page: Page
  readonly #indonesian: Words
  readonly #others: readonly Words[]
  #seen = 0

  constructor({ page, words }: Tablet, others: readonly Words[]) {
    this.#page = page
    this.#indonesian = words
    this.#others = others
  }

  /** Looks at what is on the screen now, and leaves it as it was. */
  readonly look = async (screen: string): Promise<void> => {
    // A colour on its way to the next one is nobody's choice.
    await this.#page.emulateMedia({ reducedMotion: 'reduce' })
    await this.#lookIn(narrow, screen, looks)
    await this.#lookIn(upright, screen, looks)
    await this.#lookIn(usual, screen, everyRule)
    if (everyGuise) for (const guise of guises) await this.#lookIn(guise, screen, everyRule)
    await this.#dress(usual)
    if (await this.#page.locator('dialog[open]').isVisible()) return
    let spoken = this.#indonesian
    this.#seen += 1
    for (const [at, words] of this.#others.entries()) {
      await this.#speak(spoken, words)
      for (const guise of this.#guisesNow(at))
        await this.#lookIn(guise, `${screen} (${words.language})`, everyRule)
      await this.#dress(usual)
      spoken = words
    }
    await this.#speak(spoken, this.#indonesian)
  }

  /** The next guise, so that screens of a tour share all of them in each language; or all at once. */
  #guisesNow(language: number): readonly Guise[] {
    return everyGuise ? guises : guises.slice((this.#seen + language) % guises.length).slice(0, 1)
  }

  async #lookIn(guise: Guise, screen: string, rules: RunOptions): Promise<void> {
    await this.#dress(guise)
    const { sideways, small } = await this.#page.evaluate(measure)
    const wrong = [
      ...(await this.#violations(rules)),
      ...sideways.map((what) => `sideways: ${what}`),
      ...small.map((what) => `small: ${what}`),
    ]
    const { theme, width, text } = guise
    this.findings.push(...wrong.map((what) => `${screen}, ${theme}, ${width} px, text ${text}: ${what}`))
  }

  async #dress({ theme, width, height, text }: Guise): Promise<void> {
    await this.#page.setViewportSize({ width, height })
    await this.#page.evaluate((display) => void Object.assign(document.documentElement.dataset, display), {
      theme,
      text,
    })
    await this.#settled()
  }

  async #violations(rules: RunOptions): Promise<string[]> {
    if (!(await this.#page.evaluate('"axe" in window'))) await this.#page.evaluate(axe.source)
    const { violations } = await this.#page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }

  async #settled(): Promise<void> {
    await this.#page.locator('h1').first().waitFor()
    for (const { common } of [this.#indonesian, ...this.#others]) {
      await this.#page.getByText(common.loading, { exact: true }).waitFor({ state: 'detached' })
    }
    await this.#page.evaluate(() => document.fonts.ready)
  }

  /** Changes the language as people do: on the page, or at the desk behind the button for the display. */
  async #speak({ common }: Words, next: Words): Promise<void> {
    const button = (name: string) => this.#page.getByRole('button', { name, exact: true })
    const language = button(next.common.language[next.language])
    const isOnPage = await language.isVisible()
    if (!isOnPage) await button(common.display.title).click()
    await language.click()
    await this.#page.locator(`html[lang=${next.language}]`).waitFor()
    if (!isOnPage) await button(next.common.act.close).click()
  }
}
