import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('nothing set, or set to nothing, means this machine alone, port 8080, ./data, a demonstration', () => {
  const defaults = {
    port: 8080,
    host: 'localhost',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    tls: undefined,
    demonstration: true,
    logLevel: 'warn',
  }
  expect(readSettings({})).toEqual({ ok: true, value: defaults })
  expect(readSettings({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual({ ok: true, value: defaults })
})

test('with a certificate the whole network may come, unless HOST says otherwise', () => {
  const tls = { TLS_CERT: '/etc/cert.pem', TLS_KEY: '/etc/key.pem' }
  expect(readSettings(tls)).toMatchObject({ value: { host: '0.0.0.0', tls: { certFile: '/etc/cert.pem' } } })
  expect(readSettings({ ...tls, HOST: '10.0.0.1' })).toMatchObject({ value: { host: '10.0.0.1' } })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be a number'],
  [{ HOST: 'http://me' }, 'HOST must be a name'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must look like postgres://'],
  [{ TLS_CERT: '/cert.pem' }, 'TLS_CERT and TLS_KEY must be set together'],
  [{ DEMONSTRATION: 'maybe' }, 'DEMONSTRATION must be on or off'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent'],
  [{ PORT: 'x', DEMONSTRATION: 'y' }, 'a number from 0 to 65535; DEMONSTRATION must be'],
])('%j is refused in one line that says what is allowed', (env, line) => {
  const read = readSettings(env)
  expect(read.ok).toBe(false)
  expect(!read.ok && read.problem.message).toContain(line)
  expect(!read.ok && read.problem.message).not.toContain('\n')
})
