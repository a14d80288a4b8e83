/** One thing to choose; `words` are other names it is found by. */
export type ComboboxOption = { value: string; label: string; note?: string | undefined; words?: string }

/** Open with the options that match, one of them perhaps active. */
export type ComboboxState = { open: boolean; active: number }

export const shut: ComboboxState = { open: false, active: -1 }

/** Letters only matter: case, accents, dots and dashes don't. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The options that hold every word typed, those that begin with it first, at most `most`. */
export function matching(
  options: readonly ComboboxOption[],
  typed: string,
  most = 50,
): readonly ComboboxOption[] {
  const wanted = plain(typed)
  const words = wanted.split(' ')
  const found = options
    .map((option) => ({ option, text: plain(`${option.label} ${option.words ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
  const first = found.filter(({ text }) => text.startsWith(wanted))
  const rest = found.filter(({ text }) => !text.startsWith(wanted))
  return [...first, ...rest].slice(0, most).map(({ option }) => option)
}

/** What a key does: the next state, or `undefined` where the key is not the list's. */
export function afterKey(state: ComboboxState, key: string, count: number): ComboboxState | undefined {
  switch (key) {
    case 'ArrowDown':
      return { open: true, active: count === 0 ? -1 : (state.active + 1) % count }
    case 'ArrowUp':
      return { open: true, active: state.active <= 0 ? count - 1 : state.active - 1 }
    case 'Escape':
      return state.open ? shut : undefined
    default:
      return undefined
  }
}
