import { createHash } from 'node:crypto'
import { uuidv7 } from '../../src/store/index.ts'

/** Chance from a seed: the same seed draws the same numbers, ids and choices for ever (sfc32). */
export class Chance {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: string) {
    const bytes = createHash('sha256').update(seed).digest()
    this.#a = bytes.readInt32LE(0)
    this.#b = bytes.readInt32LE(4)
    this.#c = bytes.readInt32LE(8)
    this.#d = bytes.readInt32LE(12)
  }

  /** From 0 up to 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** True this often, 0 to 1. */
  flip(often: number): boolean {
    return this.next() < often
  }

  /** One of several; undefined of none. */
  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.int(0, values.length - 1)]
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.int(0, 255))
  }

  id(millis = 0): string {
    return uuidv7(millis, this.bytes(10))
  }

  salt(): string {
    return Buffer.from(this.bytes(16)).toString('hex')
  }
}
