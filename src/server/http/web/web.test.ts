import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aRegency, type Regency } from '../../../../tests/builders/regency.ts'
import { policies } from '../base/headers.ts'

let regency: Regency
let folder = ''
const script = `console.log(${JSON.stringify('kampung '.repeat(400))})`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smart-kampung-'))
  await mkdir(join(folder, 'web/assets'), { recursive: true })
  const files = {
    'web/index.html': '<!doctype html><title>Smart Kampung</title>',
    'web/sw.js': script,
    'web/assets/app-1a2b.js': script,
    'web/assets/pin-worker-3c4d.js': script,
    'web/assets/app-1a2b.js.map': '{}',
    'secret.txt': 'kata sandi',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  regency = await aRegency({ webFolder: join(folder, 'web') })
}, 60_000)
afterAll(async () => {
  await regency.stop()
  await rm(folder, { recursive: true })
})

const page = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-mode': 'navigate' }
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${regency.url}${path}`, { headers })

test('every answer carries the common headers, whatever it is', async () => {
  for (const path of ['/', '/assets/app-1a2b.js', '/v1/nowhere', '/healthz', '/v1/sync', '/%ff']) {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'x-frame-options': 'DENY',
      'permissions-policy':
        'camera=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=(), hid=(), midi=(), payment=(), display-capture=(), clipboard-read=(), browsing-topics=()',
    })
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.has('strict-transport-security')).toBe(false)
  }
  const secure = await get('/', { 'x-forwarded-proto': 'https' })
  expect(secure.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
})

test('page, service worker, vault worker and data have each their own policy and caching', async () => {
  const immutable = 'public, max-age=31536000, immutable'
  const expected = {
    '/': [policies.page, 'no-cache'],
    '/assets/app-1a2b.js': [policies.page, immutable],
    '/assets/pin-worker-3c4d.js': [policies.vaultWorker, immutable],
    '/sw.js': [policies.serviceWorker, 'no-cache'],
    '/v1/nowhere': [policies.data, 'no-store'],
  }
  for (const [path, [policy, caching]] of Object.entries(expected)) {
    const { headers } = await get(path)
    expect([path, headers.get('content-security-policy'), headers.get('cache-control')]).toEqual([
      path,
      policy,
      caching,
    ])
  }
  expect(policies.page).toContain("require-trusted-types-for 'script'; trusted-types app-script-url")
  expect(policies.page).not.toContain('unsafe')
})

test('an address that a person opens is the first page; a missing file is not', async () => {
  for (const path of ['/', '/loket', '/kabupaten/35.10/x?y=1']) {
    const { status, body } = await raw(path, page)
    expect([path, status, body.toString()]).toEqual([
      path,
      200,
      '<!doctype html><title>Smart Kampung</title>',
    ])
  }
  const gone = ['/assets/gone-9f.js', '/assets/app-1a2b.js.map', '/v1/nowhere', '/v1', '/../secret.txt']
  for (const path of [...gone, '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
    expect([path, (await raw(path, page)).status]).toEqual([path, 404])
  }
  expect((await raw('/loket', { ...page, accept: '*/*' })).status).toBe(404)
  expect((await raw('/loket', { ...page, 'sec-fetch-mode': 'cors' })).status).toBe(404)
})

test('text goes out compressed once it has been made, and not again to whom has it', async () => {
  const path = '/assets/app-1a2b.js'
  await vi.waitFor(async () => expect(await coded(path, 'br')).toMatchObject({ coding: 'br' }), 10_000)
  const { body, etag } = await coded(path, 'gzip, br')
  expect(brotliDecompressSync(body).toString()).toBe(script)
  expect((await coded(path, 'gzip')).coding).toBe('gzip')
  expect((await coded(path, 'br;q=0')).coding).toBeUndefined()
  expect((await coded(path, 'br', { 'if-none-match': etag ?? '' })).status).toBe(304)
})

type Raw = { status: number; coding: string | undefined; etag: string | undefined; body: Buffer }

const coded = (path: string, accept: string, more: Record<string, string> = {}) =>
  raw(path, { 'accept-encoding': accept, ...more })

/** What `fetch` tidies: the path and `Sec-Fetch-Mode` as given, the coding and the bytes as they came. */
function raw(path: string, headers: Record<string, string>): Promise<Raw> {
  const { hostname, port } = new URL(regency.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => {
        const { 'content-encoding': coding, etag } = response.headers
        resolve({ status: response.statusCode ?? 0, coding, etag, body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
