import canonicalize from 'canonicalize'
import { hmacSha256Of, sha256Of, sha256OfHex } from '#sha256'

/** A SHA-256 digest as 64 lowercase hexadecimal digits. */
export type Digest = string

/** The digest of nothing: the chain of an empty log and the hash of an empty state. */
export const ZERO_DIGEST: Digest = '0'.repeat(64)

/** SHA-256 of UTF-8 text. */
export function digestOf(text: string): Digest {
  return sha256Of(text)
}

/** HMAC-SHA-256 of UTF-8 text under a hexadecimal key. */
export function keyedDigestOf(keyHex: string, text: string): Digest {
  return hmacSha256Of(keyHex, text)
}

/** A UUID of version 8 (RFC 9562, 5.8): a digest with version and variant put in, so that equal things have equal ids. */
export function uuidOf(digest: Digest): string {
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to))
  return `${a}-${b}-8${c}-8${d}-${e}`
}

/** SHA-256 of two digests one after the other, as bytes. */
export function digestOfPair(first: Digest, second: Digest): Digest {
  return sha256OfHex(first + second)
}

/** Bitwise exclusive or of two digests: adds to, or takes from, a set's hash whatever the order. */
export function xorDigests(first: Digest, second: Digest): Digest {
  return (BigInt(`0x${first}`) ^ BigInt(`0x${second}`)).toString(16).padStart(64, '0')
}

/** JSON in the one canonical form of RFC 8785 (JCS): equal values give equal text on every side. */
export function canonicalJson(value: unknown): string {
  const text = written(value)
  // Half a surrogate pair may be in it, which has no canonical form: the library looks closely, and throws.
  const precise = text?.includes('\\ud') ? canonicalize(value) : text
  if (precise === undefined) throw new Error('a value that JSON cannot say')
  return precise
}

/** Strings and literals by the engine itself, which writes them as JCS wants; undefined for what JSON leaves out. */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON cannot say')
  if (!isComposite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((one) => written(one) ?? 'null').join(',')}]`
  let text = '{'
  // Sorted by UTF-16 code units, as JCS wants.
  for (const key of Object.keys(value).sort()) {
    const said = written(value[key])
    if (said === undefined) continue
    text += text === '{' ? nameOf(key) : `,${nameOf(key)}`
    text += said
  }
  return `${text}}`
}

/** The same names come again and again: each is written once, as long as they are not too many. */
const names = new Map<string, string>()
const MOST_NAMES = 2_000

function nameOf(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const name = `${JSON.stringify(key)}:`
  if (names.size < MOST_NAMES) names.set(key, name)
  return name
}

function isComposite(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
