import { type Instant, later } from '../../domain/index.ts'
import { limits, type SessionRequest, sessionText } from '../../protocol/index.ts'
import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'
import { isSignedBy } from './device-keys.ts'
import { type Device, findDevice, letterOf } from './devices.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { hashOfSecret, newSecret } from './secrets.ts'
import { newToken, villageOfToken } from './tokens.ts'

/** A tablet that has proved who it is, in one of its lives. */
export interface DeviceSession {
  readonly device: string
  readonly inc: string
  readonly village: string
  readonly assignment: number
  /** A revoked tablet may still hand over what it holds, to be held for an operator; nothing else. */
  readonly revoked: boolean
  readonly expiresAt: Instant
}

export interface OpenedSession extends DeviceSession {
  readonly token: string
  readonly letter: string
}

/** At most so many challenges wait for one device: asking without answering must not fill the table. */
const mostChallenges = 8

const addChallenge = statement(
  'challenge-add',
  'INSERT INTO device_challenge (village_code, device, challenge_hash, expires_at) VALUES ($1, $2, $3, $4)',
)
const trimChallenges = statement(
  'challenge-trim',
  `DELETE FROM device_challenge WHERE village_code = $1 AND device = $2 AND (expires_at <= $3 OR challenge_hash IN (
     SELECT challenge_hash FROM device_challenge WHERE village_code = $1 AND device = $2
     ORDER BY expires_at DESC OFFSET $4))`,
)
const takeChallenge: Statement<{ expiresAt: Instant }> = statement(
  'challenge-take',
  `DELETE FROM device_challenge WHERE village_code = $1 AND device = $2 AND challenge_hash = $3
   RETURNING expires_at AS "expiresAt"`,
)
const addSession = statement(
  'device-session-add',
  'INSERT INTO device_session (village_code, token_hash, device, inc, expires_at) VALUES ($1, $2, $3, $4, $5)',
)
const trimSessions = statement(
  'device-session-trim',
  'DELETE FROM device_session WHERE village_code = $1 AND device = $2 AND expires_at <= $3',
)
const findSession: Statement<DeviceSession> = statement(
  'device-session-find',
  `SELECT s.device, s.inc, s.village_code AS village, s.expires_at AS "expiresAt", d.assignment,
     d.revoked_at IS NOT NULL AS revoked
   FROM device_session s JOIN device d USING (village_code, device)
   WHERE s.village_code = $1 AND s.token_hash = $2`,
)

/** 32 random bytes for a device to sign: valid for a minute, once. */
export async function challengeDevice(tx: Tx, device: string, now: Instant): Promise<Outcome<string>> {
  const known = await findDevice(tx, device)
  if (!known) return refused('DEVICE_UNKNOWN')
  const challenge = newSecret()
  await tx.run(trimChallenges, [known.village, device, now, mostChallenges - 1])
  const expires = later(now, limits.challengeMillis)
  await tx.run(addChallenge, [known.village, device, hashOfSecret(challenge), expires])
  return granted(challenge)
}

/** A signed challenge becomes a token; a life of the device that is new gets its letter here. */
export async function openDeviceSession(
  tx: Tx,
  request: SessionRequest,
  now: Instant,
): Promise<Outcome<OpenedSession>> {
  const known = await findDevice(tx, request.device)
  if (!known) return refused('DEVICE_UNKNOWN')
  const { village, device, assignment } = known
  const taken = await tx.row(takeChallenge, [village, device, hashOfSecret(request.challenge)])
  if (!taken || taken.expiresAt <= now) return refused('AUTH_EXPIRED')
  if (!hasSigned(known, request)) return refused('SIGNATURE_WRONG')
  const token = newToken(village)
  const expiresAt = later(now, limits.tokenMillis)
  await tx.run(trimSessions, [village, device, now])
  await tx.run(addSession, [village, hashOfSecret(token), device, request.inc, expiresAt])
  const letter = await letterOf(tx, village, device, request.inc, now)
  const revoked = known.revokedAt !== null
  return granted({ token, letter, device, inc: request.inc, village, assignment, revoked, expiresAt })
}

/** Whose token this is, by the server's clock alone. */
export async function deviceOfToken(
  reader: Reader,
  token: string,
  now: Instant,
): Promise<Outcome<DeviceSession>> {
  const found = await reader.row(findSession, [villageOfToken(token), hashOfSecret(token)])
  return found && found.expiresAt > now ? granted(found) : refused('AUTH_EXPIRED')
}

function hasSigned({ publicKey }: Device, { device, inc, challenge, signature }: SessionRequest): boolean {
  return isSignedBy(publicKey, sessionText(device, inc, challenge), signature)
}
