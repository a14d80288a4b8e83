/** Steps of text size (2 is usual), colours, the hand that presses the buttons, and whether things may move. */
export type DisplayPreferences = {
  text: '1' | '2' | '3' | '4'
  theme: 'auto' | 'light' | 'dark' | 'contrast'
  hand: 'right' | 'left'
  motion: 'auto' | 'less'
}

export const usualDisplay: DisplayPreferences = { text: '2', theme: 'auto', hand: 'right', motion: 'auto' }

const choices = {
  text: ['1', '2', '3', '4'],
  theme: ['auto', 'light', 'dark', 'contrast'],
  hand: ['right', 'left'],
  motion: ['auto', 'less'],
} as const

/** Kept preferences, as far as they can be read; anything else is as usual. */
export function readDisplay(kept: string | null): DisplayPreferences {
  const read = parse(kept)
  return {
    text: choices.text.find((text) => text === read.get('text')) ?? usualDisplay.text,
    theme: choices.theme.find((theme) => theme === read.get('theme')) ?? usualDisplay.theme,
    hand: choices.hand.find((hand) => hand === read.get('hand')) ?? usualDisplay.hand,
    motion: choices.motion.find((motion) => motion === read.get('motion')) ?? usualDisplay.motion,
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
