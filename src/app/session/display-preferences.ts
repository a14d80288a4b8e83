/** Steps of text size (2 is usual), colours, and the hand that presses the buttons. */
export type DisplayPreferences = {
  text: '1' | '2' | '3' | '4'
  theme: 'auto' | 'light' | 'dark' | 'contrast'
  hand: 'right' | 'left'
}

export const usualDisplay: DisplayPreferences = { text: '2', theme: 'auto', hand: 'right' }

const choices = {
  text: ['1', '2', '3', '4'],
  theme: ['auto', 'light', 'dark', 'contrast'],
  hand: ['right', 'left'],
} as const

/** Kept preferences, as far as they can be read; anything else is as usual. */
export function readDisplay(kept: string | null): DisplayPreferences {
  const read = parse(kept)
  return {
    text: choices.text.find((text) => text === read.get('text')) ?? usualDisplay.text,
    theme: choices.theme.find((theme) => theme === read.get('theme')) ?? usualDisplay.theme,
    hand: choices.hand.find((hand) => hand === read.get('hand')) ?? usualDisplay.hand,
  }
}

function parse(kept: string | null): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  } catch {
    return new Map() // written by hand or by another program: the usual display is always right
  }
}
