import { create } from 'zustand'
import { type DisplayPreferences, readDisplay, usualDisplay } from './display-preferences.ts'

const KEY = 'display'

const useStore = create<DisplayPreferences>(() => usualDisplay)

/** How this device shows things, live. */
export const useDisplay = (): DisplayPreferences => useStore()

/** Changes some of the display, at once and for the next visit. */
export function setDisplay(change: Partial<DisplayPreferences>): void {
  const display = { ...useStore.getState(), ...change }
  localStorage.setItem(KEY, JSON.stringify(display))
  apply(display)
}

/** At start: what was kept on this device. */
export const restoreDisplay = (): void => apply(readDisplay(localStorage.getItem(KEY)))

/** Back to the usual display, for the next person at the kiosk. */
export function resetDisplay(): void {
  localStorage.removeItem(KEY)
  apply(usualDisplay)
}

function apply(display: DisplayPreferences): void {
  useStore.setState(display)
  const { dataset } = document.documentElement
  dataset.text = display.text
  dataset.hand = display.hand
  if (display.theme === 'auto') delete dataset.theme
  else dataset.theme = display.theme
  if (display.motion === 'auto') delete dataset.motion
  else dataset.motion = display.motion
}
