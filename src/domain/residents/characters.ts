/**
 * What no answer may hold: markup, pictures, and characters that cannot be seen yet change what is read or run
 * (control, format, direction, private use, half a surrogate pair, marks piled on one letter).
 */
const NEVER =
  /[<>]|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[\u20E3\uFE00-\uFE0F]|\p{M}{4}/u

/** The same, but the lines of a longer answer may end. */
export function hasBadCharacters(text: string): boolean {
  return NEVER.test(text.replace(/\r?\n/g, ' '))
}

/** Whether a one-line answer holds a character that no answer may hold, or a line's end. */
export function hasBadCharactersInLine(text: string): boolean {
  return NEVER.test(text)
}

/** Composed letters (NFC), single spaces, nothing at the ends. Lines stay. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .replace(/[\p{Zs}]+/gu, ' ')
    .trim()
}
