import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './hash.ts'

test('canonical JSON is, letter for letter, what the reference of RFC 8785 writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
  const keys = { é: 1, e: '\u0007"\\ud800', '10': 1e21, '9': [undefined, null], '\u{1f600}': 2, '\ufb33': -0 }
  expect(canonicalJson({ ...keys, left: undefined })).toBe(canonicalize(keys))
})

test('what has no canonical form is refused, never written otherwise', () => {
  for (const value of [
    '\ud800',
    { '\udc00': 1 },
    [Number.NaN],
    { deep: Number.POSITIVE_INFINITY },
    undefined,
  ])
    expect(() => canonicalJson(value)).toThrow()
})
