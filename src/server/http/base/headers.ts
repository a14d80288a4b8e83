import type { FastifyInstance, FastifyReply } from 'fastify'

/** security.md section 6, word for word; every page was tried under them. */
export const policies = {
  page: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-script-url',
  ].join('; '),
  /** Argon2's WebAssembly needs this on the worker's own answer; the page never gets it. */
  vaultWorker:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  serviceWorker:
    "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  /** Somebody's photo or paper: nothing in it may run or load, wherever it is opened. */
  file: "default-src 'none'; sandbox; frame-ancestors 'none'",
  data: "default-src 'none'; frame-ancestors 'none'",
} as const

const allowedFeatures = ['camera', 'publickey-credentials-get', 'publickey-credentials-create']
const refusedFeatures = [
  ...['microphone', 'geolocation', 'usb', 'serial', 'bluetooth', 'hid', 'midi', 'payment'],
  ...['display-capture', 'clipboard-read', 'browsing-topics'],
]

/** What every answer carries. */
const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  'permissions-policy': [
    ...allowedFeatures.map((feature) => `${feature}=(self)`),
    ...refusedFeatures.map((feature) => `${feature}=()`),
  ].join(', '),
}

/** What an answer carries that is no page of ours. */
export const dataHeaders = {
  ...commonHeaders,
  'content-security-policy': policies.data,
  'cache-control': 'no-store',
}

/** Only over TLS: a browser ignores it elsewhere (RFC 6797 section 8.1). */
const transport = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }

/** Puts the headers on every answer; what an address set itself (its policy, its caching) stays. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const secure = request.protocol === 'https' ? transport : {}
    reply.headers({ ...dataHeaders, ...secure })
  })
}

/** The headers set so far, for an answer that is written past fastify. */
export function headersSoFar(reply: FastifyReply): Record<string, string> {
  const entries = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
