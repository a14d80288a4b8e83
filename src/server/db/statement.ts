declare const rowOf: unique symbol

/** One SQL statement with a name, so that PostgreSQL plans it once a connection; `Row` is what it returns. */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  readonly [rowOf]?: Row
}

/** Parameters `$1`, `$2` … An array is a PostgreSQL array: for a jsonb parameter pass it through `json`. */
export type Values = readonly unknown[]

/** Names a statement. Use one name for one text, everywhere: PostgreSQL refuses a second text. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name, text }
}

/** A value for a `jsonb` parameter (pg would send a bare JavaScript array as a PostgreSQL array). */
export function json(value: unknown): string {
  return JSON.stringify(value)
}
