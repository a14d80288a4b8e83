/** The signs that pairing codes are made of: none that is easily taken for another (no 0 O, 1 I L). */
export const signs = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']

/** How many signs a code has. */
export const CODE_LENGTH = 8

/** What was typed as the server reads it: capitals, without spaces and dashes. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')
