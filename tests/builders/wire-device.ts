import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { ZERO_DIGEST } from '../../src/domain/index.ts'
import {
  type ChallengeAnswer,
  type EnrolAnswer,
  headers,
  type SessionAnswer,
  type SyncAnswer,
  type SyncRequest,
  sessionText,
} from '../../src/protocol/index.ts'

type Raw = SyncRequest['push'][number]

/** A tablet made of nothing but HTTP and docs/protocol.md: what a client in another language would be. */
export class WireDevice {
  /** Where it asks; another process of the same server does as well. */
  url: string
  readonly privateKey: KeyObject
  readonly publicKey: string
  inc: string = randomUUID()
  device = ''
  village = ''
  letter = ''
  epoch = ''
  token = ''

  constructor(url: string, key?: KeyObject) {
    this.url = url
    this.privateKey = key ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const spki = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' })
    this.publicKey = spki.toString('base64')
  }

  /** Enrols and opens a session. */
  async pair(code: string): Promise<this> {
    await this.enrol(code)
    await this.renew()
    return this
  }

  async enrol(code: string): Promise<EnrolAnswer> {
    const body = { code, publicKey: this.publicKey, inc: this.inc }
    const answer: EnrolAnswer = await okay(await this.post('/v1/devices/enrol', body))
    this.device = answer.device
    this.village = answer.assignment.village
    this.letter = answer.letter
    this.epoch = answer.epoch
    return answer
  }

  /** A fresh session for this life. */
  async renew(): Promise<SessionAnswer> {
    const answer: SessionAnswer = await okay(await this.session())
    this.token = answer.token
    this.letter = answer.letter
    return answer
  }

  async session(change: Record<string, unknown> = {}): Promise<Response> {
    const { device, inc } = this
    const asked: ChallengeAnswer = await okay(await this.post('/v1/devices/challenge', { device }))
    const text = Buffer.from(sessionText(device, inc, asked.challenge))
    const signature = sign('sha256', text, { key: this.privateKey, dsaEncoding: 'ieee-p1363' }).toString(
      'base64',
    )
    return this.post('/v1/devices/session', { device, inc, challenge: asked.challenge, signature, ...change })
  }

  get(path: string, more: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { authorization: `Device ${this.token}`, ...more } })
  }

  post(path: string, body: unknown): Promise<Response> {
    const json = { 'content-type': 'application/json' }
    return fetch(`${this.url}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })
  }

  /** The body of a sync; `change` replaces fields. */
  body(push: readonly Raw[], change: Record<string, unknown> = {}): Record<string, unknown> {
    const { device, inc, village } = this
    const state = { minted: push.length, pending: push.length, oldestPendingAt: null }
    const req = randomUUID()
    return { req, device, inc, village, asg: 1, ...state, push, pull: this.pull(), ...change }
  }

  pull(cursor = 0, chain = ZERO_DIGEST): Record<string, unknown> {
    return { epoch: null, cursor, chain, limit: 500, reducer: 1 }
  }

  /** Sends a sync as it stands. */
  sync(body: Record<string, unknown>, more: Record<string, string> = {}): Promise<Response> {
    return this.send(gzipSync(JSON.stringify(body)), {
      'content-encoding': 'gzip',
      [headers.request]: String(body.req),
      ...more,
    })
  }

  /** Sends bytes to `/v1/sync`. */
  send(bytes: Uint8Array<ArrayBuffer> | string, more: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/v1/sync`, {
      method: 'POST',
      headers: {
        authorization: `Device ${this.token}`,
        'content-type': 'application/json',
        [headers.version]: '1',
        ...more,
      },
      body: bytes,
    })
  }

  /** Pushes events and returns the answer; a problem throws. */
  async push(events: readonly Raw[]): Promise<SyncAnswer> {
    return okay(await this.sync(this.body(events)))
  }
}

/** The JSON of a success; anything else throws its body. */
export async function okay<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

/** Status and code of an answer that is no success. */
export async function problemOf(response: Response): Promise<{ status: number; code: string }> {
  const body: { error?: { code?: string } } = await response.json()
  return { status: response.status, code: body.error?.code ?? '' }
}
