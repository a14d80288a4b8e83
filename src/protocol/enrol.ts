import * as z from 'zod/mini'
import { assignment, deviceId, instant, uuid } from './parts.ts'

/** `POST /v1/devices/enrol`: a one-time pairing code and the tablet's own public key become an identity. */
export const enrolRequest = z.strictObject({
  code: z.string().check(z.minLength(8), z.maxLength(16)),
  /** ECDSA P-256, SubjectPublicKeyInfo, base64. */
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9+/]{100,160}={0,2}$/)),
  inc: uuid,
})
export const enrolAnswer = z.object({
  device: deviceId,
  /** The letter of this life of the tablet in its ticket numbers. */
  letter: z.string().check(z.regex(/^[A-Z]{1,3}$/)),
  assignment,
  epoch: uuid,
  now: instant,
})

/** `POST /v1/devices/challenge`: 32 random bytes to sign, valid for a minute, once. */
export const challengeRequest = z.strictObject({ device: deviceId })
export const challengeAnswer = z.object({
  challenge: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  now: instant,
})

/** `POST /v1/devices/session`: the signed challenge becomes a short token. */
export const sessionRequest = z.strictObject({
  device: deviceId,
  inc: uuid,
  challenge: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  /** ECDSA P-256 with SHA-256 over `sessionText`, IEEE P1363 (r‖s), base64. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
})
export const sessionAnswer = z.object({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  expiresInMs: z.int(),
  letter: z.string(),
  assignment,
  /** The last number of this incarnation that has a verdict here. */
  lastDseq: z.int(),
  epoch: uuid,
  now: instant,
})

/** What a device signs to open a session. */
export function sessionText(device: string, inc: string, challenge: string): string {
  return `ksp/session/1|${device}|${inc}|${challenge}`
}

export type EnrolRequest = z.infer<typeof enrolRequest>
export type EnrolAnswer = z.infer<typeof enrolAnswer>
export type ChallengeAnswer = z.infer<typeof challengeAnswer>
export type SessionRequest = z.infer<typeof sessionRequest>
export type SessionAnswer = z.infer<typeof sessionAnswer>
