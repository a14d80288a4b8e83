import { randomInt } from 'node:crypto'
import { type Instant, later, type Millis } from '../../domain/index.ts'
import { limits } from '../../protocol/index.ts'
import { type Statement, statement, type Tx } from '../db/index.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { hashOfSecret } from './secrets.ts'

/** 31 characters that nobody mistakes for one another: no 0 and O, no 1, I and L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8
/** 29,791 groups: a guess falls into one, and five wrong guesses close the codes in it. */
const selectorLength = 3
const mostWrong = 5

const add = statement(
  'pairing-add',
  `INSERT INTO pairing_code (village_code, code_hash, selector, expires_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (village_code, code_hash) DO NOTHING`,
)
const find: Statement<PairingCode> = statement(
  'pairing-find',
  `SELECT village_code AS village, expires_at AS "expiresAt", wrong_tries AS "wrongTries", used_by AS "usedBy"
   FROM pairing_code WHERE selector = $1 AND code_hash = $2 FOR UPDATE`,
)
const blame = statement(
  'pairing-blame',
  'UPDATE pairing_code SET wrong_tries = wrong_tries + 1 WHERE selector = $1',
)
const spend = statement(
  'pairing-spend',
  'UPDATE pairing_code SET used_by = $3 WHERE village_code = $1 AND code_hash = $2',
)

interface PairingCode {
  readonly village: string
  readonly expiresAt: Instant
  readonly wrongTries: number
  readonly usedBy: string | null
}

/** Eight random characters. */
export function newPairingCode(): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}

/** Makes a code valid for one enrolment in a village. Whoever gives the same code again changes nothing. */
export async function allowPairing(
  tx: Tx,
  village: string,
  code: string,
  now: Instant,
  validFor: Millis = limits.pairingMillis,
): Promise<void> {
  await tx.run(add, [village, hashOfSecret(code), selectorOf(code), later(now, validFor)])
}

/**
 * Looks a typed code up; spaces, dashes and case are forgiven. `usedBy` is the device that used it already:
 * the caller decides whether it asks again because the first answer was lost.
 */
export async function findPairing(
  tx: Tx,
  typed: string,
  now: Instant,
): Promise<Outcome<{ code: string; village: string; usedBy: string | null }>> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  const found = await tx.row(find, [selectorOf(code), hashOfSecret(code)])
  if (!found) {
    await tx.run(blame, [selectorOf(code)])
    return refused('PAIRING_CODE_UNKNOWN')
  }
  const { village, usedBy } = found
  if (usedBy === null && (found.wrongTries >= mostWrong || found.expiresAt <= now)) {
    return refused('PAIRING_CODE_EXPIRED')
  }
  return granted({ code, village, usedBy })
}

/** Spends a code. */
export async function spendPairing(tx: Tx, village: string, code: string, device: string): Promise<void> {
  await tx.run(spend, [village, hashOfSecret(code), device])
}

function selectorOf(code: string): string {
  return code.slice(0, selectorLength)
}
