import { gzip } from './gzip.ts'

export type Packed = { readonly body: BodyInit; readonly headers: Readonly<Record<string, string>> }

/** Below this a body is sent as it is (sync-protocol section 3.2). */
const WORTH_PACKING = 1_024

const json = { 'content-type': 'application/json' }

/** A value as a JSON body, packed with gzip where that is worth it and the browser can. */
export async function bodyOf(value: unknown): Promise<Packed> {
  const text = JSON.stringify(value)
  if (text.length <= WORTH_PACKING || !('CompressionStream' in globalThis))
    return { body: text, headers: json }
  return { body: await gzip(text), headers: { ...json, 'content-encoding': 'gzip' } }
}
