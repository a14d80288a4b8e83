import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { codeOf } from '../problems.ts'
import { type Header, type Line, readHeader, readLine } from './format.ts'

/** A file that is no backup, or not the whole of one. */
export class NotWhole extends Error {}

/** A backup being read, its first line already. */
export type Opened = {
  readonly header: Header
  /** They end only where the whole file is as it was written; else they throw `NotWhole`. */
  readonly lines: AsyncGenerator<Exclude<Line, { is: 'end' }>>
  close(): Promise<unknown>
}

/** Opens a backup; `NotWhole` where it does not begin as one. */
export async function openFile(path: string): Promise<Opened> {
  const texts = textsOf(path)
  const first = await texts.next()
  const header = first.done ? null : readHeader(first.value)
  if (first.done || header === null) {
    await texts.return(undefined)
    throw new NotWhole('its first line is none of ours')
  }
  return { header, lines: verified(first.value, texts), close: () => texts.return(undefined) }
}

async function* verified(first: string, texts: AsyncGenerator<string>): Opened['lines'] {
  const hash = createHash('sha256').update(`${first}\n`)
  let rows = 0
  for await (const text of texts) {
    const line = readLine(text)
    if (line === null) throw new NotWhole('a line is none of ours')
    if (line.is === 'end') {
      const { end, sha256 } = line.end
      if (end !== rows || sha256 !== hash.digest('hex')) throw new NotWhole('its checksum does not fit')
      if (!(await texts.next()).done) throw new NotWhole('something follows its end')
      return
    }
    if (line.is === 'row') rows += 1
    hash.update(`${text}\n`)
    yield line
  }
  throw new NotWhole('it ends too early')
}

async function* textsOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const text = createGunzip().setEncoding('utf8')
  file.on('error', (error) => text.destroy(error))
  let rest = ''
  try {
    for await (const piece of file.pipe(text)) {
      const lines = `${rest}${piece}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (codeOf(error)?.startsWith('Z_')) throw new NotWhole('it ends too early, or is no gzip')
    throw error
  } finally {
    file.destroy()
  }
  if (rest !== '') throw new NotWhole('its last line is cut off')
}
