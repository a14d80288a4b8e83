/** A UUIDv7 (RFC 9562): 48 bits of time, 74 bits of chance. Only its uniqueness is relied on, never its order. */
export function uuidv7(millis: number, random: Uint8Array): string {
  const time = Math.max(0, millis).toString(16).padStart(12, '0').slice(-12)
  const [a, b, ...rest] = hex(random)
  const version = `7${(a ?? '00').slice(1)}${b ?? '00'}`
  const variant = ((Number.parseInt(rest[0] ?? '0', 16) & 0x3f) | 0x80).toString(16)
  const tail = rest.slice(1, 8).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`
}

/** A fresh id for a case or an event. */
export function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/** A fresh code of so many digits, each as likely as the others. */
export function newCode(digits: number): string {
  // Of 256 bytes the last six would favour 0 to 5.
  const fair = [...crypto.getRandomValues(new Uint8Array(8 * digits))].filter((byte) => byte < 250)
  return fair.length < digits
    ? newCode(digits)
    : fair
        .slice(0, digits)
        .map((byte) => byte % 10)
        .join('')
}

/** A fresh salt for an envelope: 32 hexadecimal digits. */
export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16))).join('')
}

function hex(bytes: Uint8Array): string[] {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
}
