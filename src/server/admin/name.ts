import { parsePersonName } from '../../domain/index.ts'

const why = {
  nameTooShort: 'is too short. Give at least 2 letters.',
  nameTooLong: 'is too long. Give at most 60 letters.',
  nameLetters:
    'holds a digit or a sign. Give Latin letters; of signs only apostrophes, dots, commas and hyphens.',
  badCharacters: 'holds a character that cannot be seen. Type it anew.',
} as const

/** Reads a name as the domain does, or says what is wrong with it. */
export function readName(text: string) {
  const read = parsePersonName(text)
  if (read.ok) return { ok: true, name: read.value } as const
  return { ok: false, message: `The name ${why[read.problem]}` } as const
}
