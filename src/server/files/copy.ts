import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { openIfThere } from './folders.ts'
import { type FileType, tellingBytes, typeOf } from './sniff.ts'

/** What a file's bytes are, found by reading all of them. */
export interface Content {
  readonly sha256: string
  readonly size: number
  readonly type: FileType | null
}

/** Copies a file, durably, and says what was copied; null where there is none, or no more. */
export async function copyOf(from: string, to: string): Promise<Content | null> {
  const source = await openIfThere(from)
  if (!source) return null
  const reading = new Reading()
  const copy = createWriteStream(to, { flush: true, mode: 0o600 })
  await pipeline(source.createReadStream(), (chunks) => reading.through(chunks), copy)
  return reading.content()
}

/** Reads a file through. */
export async function contentOf(path: string): Promise<Content> {
  const reading = new Reading()
  for await (const _ of reading.through(createReadStream(path)));
  return reading.content()
}

class Reading {
  readonly #hash = createHash('sha256')
  #size = 0
  #head = Buffer.alloc(0)

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#hash.update(chunk)
      this.#size += chunk.length
      if (this.#head.length < tellingBytes) {
        this.#head = Buffer.concat([this.#head, chunk.subarray(0, tellingBytes)])
      }
      yield chunk
    }
  }

  content(): Content {
    return { sha256: this.#hash.digest('hex'), size: this.#size, type: typeOf(this.#head) }
  }
}
