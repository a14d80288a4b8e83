import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as native from './native.ts'
import * as portable from './portable.ts'

test('the tablet and the server hash alike', () => {
  const text = fc.string({ unit: 'binary' })
  const hex = fc
    .uint8Array({ minLength: 1, maxLength: 100 })
    .map((bytes) => Buffer.from(bytes).toString('hex'))
  fc.assert(
    fc.property(text, hex, (said, key) => {
      expect(native.sha256Of(said)).toBe(portable.sha256Of(said))
      expect(native.sha256OfHex(key)).toBe(portable.sha256OfHex(key))
      expect(native.hmacSha256Of(key, said)).toBe(portable.hmacSha256Of(key, said))
    }),
  )
})

test('the server hashes by Node', async () => {
  expect(await import('#sha256')).toBe(native)
})
