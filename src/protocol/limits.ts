import { MOST_ATTACHED } from '../domain/index.ts'

/** Limits of the wire, the same on both sides. Sizes are bytes; times are milliseconds. */
export const limits = {
  /** Events in one push, and the bytes of its body as sent and inflated (sync-protocol 3.2). */
  pushEvents: 500,
  pushBytes: 1_048_576,
  pushInflated: 4_194_304,
  /** Events in one page of a pull. */
  pullEvents: 1_000,
  /** One event as JSON. Attachments travel by reference. */
  eventBytes: 65_536,
  /** One attachment. */
  fileBytes: MOST_ATTACHED,
  /** Nesting of a body: deeper JSON is refused before it is looked at. */
  depth: 16,
  /** A device token, by the server's clock alone. */
  tokenMillis: 900_000,
  challengeMillis: 60_000,
  /** A pairing code: eight characters, one use. */
  pairingMillis: 900_000,
  /** An answer that has not come by then counts as no answer. */
  requestMillis: 20_000,
  /** Live connection: the server's heartbeat, and the silence after which a tablet closes it. */
  heartbeatMillis: 20_000,
  silenceMillis: 45_000,
  /** Spread of the pulls that follow one poke. */
  pokeSpreadMillis: 10,
  /** Back-off: full jitter over min(cap, base * 2^n). */
  backoffBaseMillis: 2_000,
  backoffCapMillis: 300_000,
  /** An idle tablet asks anyway this often. */
  pollMillis: 120_000,
} as const

/** The version of this protocol, its header and its name in every signature. */
export const PROTOCOL = 1

export const headers = {
  version: 'ksp-version',
  client: 'ksp-client',
  request: 'ksp-req',
} as const
