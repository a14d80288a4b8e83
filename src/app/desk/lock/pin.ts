/** Digits of a staff PIN (security.md section 1). */
export const PIN_LENGTH = 6

/** The PIN in what was typed: its digits, and no more than it has. */
export const pinIn = (typed: string): string => typed.replace(/\D/g, '').slice(0, PIN_LENGTH)
