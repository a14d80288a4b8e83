import type { attachmentTypes } from '../../domain/index.ts'

export type FileType = (typeof attachmentTypes)[number]

/** So many bytes tell a type. */
export const tellingBytes = 12

const begins: readonly [FileType, (head: string) => boolean][] = [
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/webp', (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['application/pdf', (head) => head.startsWith('%PDF-')],
]

/** What a file is by its first bytes, whatever it is called; null: nothing that is taken. */
export function typeOf(bytes: Uint8Array): FileType | null {
  const head = Buffer.from(bytes).toString('latin1')
  return begins.find(([, fits]) => fits(head))?.[0] ?? null
}
