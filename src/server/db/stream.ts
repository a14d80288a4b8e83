import { type Statement, statement, type Values } from './statement.ts'
import type { Reader } from './tx.ts'

const usually = 500

/**
 * The rows of a statement, some hundred in memory at a time, however many there are. Only in a transaction or a
 * snapshot: a cursor ends with it. One at a time of each statement.
 */
export async function* stream<Row>(
  reader: Reader,
  { name, text }: Statement<Row>,
  values: Values = [],
  atOnce = usually,
): AsyncGenerator<Row> {
  await reader.rows(statement(`${name}-open`, `DECLARE "${name}" NO SCROLL CURSOR FOR ${text}`), values)
  const fetch: Statement<Row> = statement(`${name}-fetch`, `FETCH ${atOnce} FROM "${name}"`)
  for (;;) {
    const rows = await reader.rows(fetch)
    yield* rows
    if (rows.length < atOnce) break
  }
  await reader.rows(statement(`${name}-close`, `CLOSE "${name}"`))
}
