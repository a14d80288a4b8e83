const touches = ['pointerdown', 'keydown', 'wheel'] as const
/** A session lives fifteen minutes without work; a page that renews itself must not keep it alive for nobody. */
const pause = 10 * 60_000

let last = Date.now()
const touched = () => {
  last = Date.now()
}
for (const touch of touches) window.addEventListener(touch, touched, { capture: true, passive: true })

/** Whether somebody used this page lately. */
export const isAtWork = (): boolean => Date.now() - last < pause
