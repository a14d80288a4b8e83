/** Runs in the page: what makes it move sideways, and what is too small for a finger (48 px each way). */
export function measure(): { readonly sideways: readonly string[]; readonly small: readonly string[] } {
  const smallest = 47.5 // px; a border may lose a fraction
  const { scrollWidth, clientWidth } = document.documentElement
  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    return `${element.tagName.toLowerCase()} "${words.slice(0, 40)}"`
  }
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const everything = [...document.body.querySelectorAll('*')].filter(isSeen)
  const beyond = everything.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
  const scrolls = everything.filter(
    (element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1,
  )
  const top = document.querySelector('dialog[open]') ?? document.body
  const controls = [...top.querySelectorAll('a[href], button, input, textarea, select, summary')]
  // A link within a sentence is as high as its line (WCAG 2.5.8).
  const isWithinText = (control: Element) =>
    getComputedStyle(control).display === 'inline' &&
    control.parentElement?.textContent?.trim() !== control.textContent?.trim()
  // A label is pressed with its box.
  const boxOf = (control: Element) => (control.closest('label') ?? control).getBoundingClientRect()
  const small = controls.filter((control) => {
    const { width, height } = boxOf(control)
    return isSeen(control) && !isWithinText(control) && Math.min(width, height) < smallest
  })
  return {
    sideways: [...(scrollWidth > clientWidth ? beyond : []), ...scrolls].slice(0, 3).map(nameOf),
    small: small.map((control) => {
      const { width, height } = boxOf(control)
      return `${nameOf(control)} ${width.toFixed(0)}×${height.toFixed(0)}`
    }),
  }
}
