/** Digits being typed and where the next one goes, counted in digits. */
export type DigitEdit = { digits: string; caret: number }

/** The digits of what was typed or pasted: spaces, dots and dashes are ignored. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Groups of four, by spacing only: `3510 1203 0459 0001`. */
export const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** Where in the grouped text the caret stands after `caret` digits; never behind a space, so erasing works. */
export const caretInGroups = (caret: number): number => caret + Math.max(0, Math.ceil(caret / 4) - 1)

/** What the text box holds now: its digits, at most `length`, and the caret among them. */
export function readTyped(text: string, caret: number, length: number): DigitEdit {
  const digits = digitsOf(text).slice(0, length)
  return { digits, caret: Math.min(digitsOf(text.slice(0, caret)).length, digits.length) }
}

/** A digit put in at the caret; nothing more fits once `length` is reached. */
export function put({ digits, caret }: DigitEdit, digit: string, length: number): DigitEdit {
  if (digits.length >= length) return { digits, caret }
  return { digits: digits.slice(0, caret) + digit + digits.slice(caret), caret: caret + 1 }
}

/** The digit before the caret taken away. */
export const erase = ({ digits, caret }: DigitEdit): DigitEdit =>
  caret === 0
    ? { digits, caret }
    : { digits: digits.slice(0, caret - 1) + digits.slice(caret), caret: caret - 1 }
