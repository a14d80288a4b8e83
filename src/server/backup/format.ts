import { z } from 'zod'

/**
 * A backup is gzip of lines. The first says what made it; then a table's name as a JSON string, its rows as JSON
 * objects, and so on; then the files, piece by piece, as arrays of village, SHA-256 and base64; the last counts the rows
 * and holds the SHA-256 of every line before it.
 */
export const FORMAT = 1

const header = z.object({
  backup: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The life of the history that it was taken from. */
  epoch: z.uuid(),
  /** The schema that its rows belong to. */
  migrations: z.array(z.object({ number: z.int(), name: z.string(), sha256: z.string() })).min(1),
})
const piece = z.tuple([
  z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
  z.string().regex(/^[0-9a-f]{64}$/),
  z.base64(),
])
const end = z.object({ end: z.int(), sha256: z.string() })

export type Header = z.infer<typeof header>
export type End = z.infer<typeof end>

/** What a line is: `row` keeps its text, since only the database reads it. */
export type Line =
  | { readonly is: 'table'; readonly table: string }
  | { readonly is: 'row'; readonly text: string }
  | {
      readonly is: 'piece'
      readonly village: string
      readonly sha256: string
      readonly bytes: Uint8Array
    }
  | { readonly is: 'end'; readonly end: End }

/** The first line; null where it is none of ours. */
export function readHeader(text: string): Header | null {
  return parsed(header, text)
}

/** Any line after the first; null where it is none of ours. */
export function readLine(text: string): Line | null {
  if (text.startsWith('{"end":')) {
    const last = parsed(end, text)
    return last && { is: 'end', end: last }
  }
  if (text.startsWith('{')) return { is: 'row', text }
  if (text.startsWith('[')) return readPiece(text)
  const table = parsed(z.string(), text)
  return table === null ? null : { is: 'table', table }
}

/** A piece of a file as a line. */
export function writePiece(village: string, sha256: string, bytes: Buffer): string {
  return JSON.stringify([village, sha256, bytes.toString('base64')])
}

function readPiece(text: string): Line | null {
  const read = parsed(piece, text)
  if (read === null) return null
  const [village, sha256, base64] = read
  return { is: 'piece', village, sha256, bytes: Buffer.from(base64, 'base64') }
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
