import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import { failed, ok, type Result, reasonOf } from '../problems.ts'
import type { Settings } from '../settings.ts'

/** PEM texts, as Node's https takes them. */
export interface Tls {
  readonly cert: string
  readonly key: string
}

/** Reads the certificate and its key, and tries whether they fit together; nothing without TLS. */
export async function readTls({ tls }: Settings): Promise<Result<Tls | undefined>> {
  if (!tls) return ok(undefined)
  try {
    const [cert, key] = await Promise.all([readFile(tls.certFile, 'utf8'), readFile(tls.keyFile, 'utf8')])
    createSecureContext({ cert, key })
    return ok({ cert, key })
  } catch (error) {
    return failed(
      'TLS_UNREADABLE',
      `The certificate or its key cannot be used (${reasonOf(error)}). Check TLS_CERT and TLS_KEY: both PEM files, readable by this user, the key belonging to the certificate.`,
    )
  }
}
