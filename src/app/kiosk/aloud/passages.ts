const blocks = 'h1, h2, h3, p, li, dt, dd, label, legend, summary, [data-choice]'
const inner = 'h1, h2, h3, p, li, dt, dd, label'

/** One thing to be said: its words, and where they stand. */
export type Passage = { readonly element: HTMLElement; readonly words: string }

/**
 * What is read of a page, in its order: the question, its help, its choices. What a person answered is left out: others
 * stand near (`data-answers`).
 */
export function passagesIn(page: ParentNode): readonly Passage[] {
  return [...page.querySelectorAll<HTMLElement>(blocks)]
    .filter((element) => element.querySelector(inner) === null && !isWithinBlock(element))
    .filter((element) => isSeen(element) && element.closest('[data-answers], [aria-hidden="true"]') === null)
    .map((element) => ({ element, words: wordsOf(element) }))
    .filter(({ words }) => words !== '')
}

const isWithinBlock = (element: HTMLElement): boolean => {
  const around = element.parentElement?.closest(blocks)
  return around !== null && around !== undefined && around.querySelector(inner) === null
}

const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true

/** Label and note of a choice stand beside each other, so a pause parts them. */
function wordsOf(element: HTMLElement): string {
  const texts: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    if (text !== '') texts.push(text)
  }
  return texts.join(', ')
}
