import { resolve } from 'node:path'
import { z } from 'zod'
import { failed, ok, type Result } from './problems.ts'

/** What an operator may set by environment; docs/operate.md explains each. */
export interface Settings {
  readonly port: number
  /** Without TLS only this machine: sessions and personal data would cross the network readable. */
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  readonly demonstration: boolean
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const path = z.string().transform((text) => resolve(text))
const environment = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
      .default(8080),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be a name or an address, like localhost or 0.0.0.0')
      .optional(),
    DATA_DIR: path.default(() => resolve('data')),
    DATABASE_URL: z
      .string()
      .refine(isPostgresUrl, 'must look like postgres://user:password@host:5432/database')
      .optional(),
    TLS_CERT: path.optional(),
    TLS_KEY: path.optional(),
    DEMONSTRATION: z.enum(['on', 'off'], 'must be on or off').default('on'),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('warn'),
  })
  .refine(({ TLS_CERT, TLS_KEY }) => (TLS_CERT === undefined) === (TLS_KEY === undefined), {
    path: ['TLS_CERT and TLS_KEY'],
    message: 'must be set together',
  })

/** Reads the settings; an empty variable counts as unset. The problem names every wrong one. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings> {
  const given = Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    return failed('BAD_SETTING', `${wrong.join('; ')}. Correct it and start again.`)
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, TLS_CERT, TLS_KEY, DEMONSTRATION, LOG_LEVEL } = parsed.data
  const tls = TLS_CERT && TLS_KEY ? { certFile: TLS_CERT, keyFile: TLS_KEY } : undefined
  return ok({
    port: PORT,
    host: HOST ?? (tls ? '0.0.0.0' : 'localhost'),
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    tls,
    demonstration: DEMONSTRATION === 'on',
    logLevel: LOG_LEVEL,
  })
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
}
