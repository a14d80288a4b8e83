import pg from 'pg'

/** `2026-11-23T03:04:05.123Z`: the spelling of every instant on the wire and in the domain. */
function readInstant(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${text}`)
  return at.toISOString()
}

function readInt8(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return number
}

const { INT8, TIMESTAMPTZ, DATE } = pg.types.builtins
const readers = new Map<number, (text: string) => unknown>([
  [INT8, readInt8],
  [TIMESTAMPTZ, readInstant],
  // A calendar day has no zone; a JavaScript Date would shift it.
  [DATE, (text) => text],
])

/**
 * How columns become values, for our own pools only (never pg's global table, which libraries share):
 * int8 a safe integer, timestamptz an ISO string in UTC with milliseconds, date `YYYY-MM-DD`,
 * json and jsonb parsed, numeric a string.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers.get(oid)) || pg.types.getTypeParser(oid, format),
}
