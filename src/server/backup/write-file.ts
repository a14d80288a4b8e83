import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { End } from './format.ts'

/** Level 3 takes a third of the default's time for a tenth more bytes. */
const level = 3
/** Lines go into gzip in pieces of about this. */
const pieceChars = 65_536

type Written = { readonly rows: number; readonly bytes: number }

/**
 * Writes lines as a backup that only its owner may read. It appears under its name when it is whole and on disk, and
 * never in the place of another file.
 */
export async function writeFile(path: string, lines: AsyncIterable<string>): Promise<Written> {
  const draft = `${path}.part-${process.pid}`
  const count = { rows: 0 }
  // Takes the name, or throws where it is taken.
  await open(path, 'wx', 0o600).then((handle) => handle.close())
  try {
    await pipeline(
      Readable.from(sealed(lines, count)),
      createGzip({ level }),
      createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await rename(draft, path)
    await flush(dirname(path))
  } catch (error) {
    for (const left of [draft, path]) await rm(left, { force: true })
    throw error
  }
  return { rows: count.rows, bytes: (await stat(path)).size }
}

/** The lines in pieces, and at last the one that vouches for them. */
async function* sealed(lines: AsyncIterable<string>, count: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let piece = ''
  for await (const line of lines) {
    if (line.startsWith('{')) count.rows += 1
    piece += `${line}\n`
    if (piece.length < pieceChars) continue
    hash.update(piece)
    yield piece
    piece = ''
  }
  // The header is no row.
  count.rows -= 1
  hash.update(piece)
  const end: End = { end: count.rows, sha256: hash.digest('hex') }
  yield `${piece}${JSON.stringify(end)}\n`
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
