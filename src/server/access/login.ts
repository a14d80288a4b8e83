import { type Instant, MINUTE } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { beginOfficerSession, renewOfficerSession } from './officer-sessions.ts'
import { findOfficer, type Officer } from './officers.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { checkPassphrase } from './passphrases.ts'
import { type Allowance, giveTryBack, sweepTries, takeTry } from './tries.ts'

/** Five a minute for an account from one address, twenty from an address (security.md section 4). */
const perAccount: Allowance = { kind: 'login-account', most: 5, per: MINUTE }
const perAddress: Allowance = { kind: 'login-address', most: 20, per: MINUTE }

type Claim = { readonly login: string; readonly passphrase: string }

/** Opens a session for whoever knows the passphrase; an unknown name takes as long and answers the same. */
export async function logIn(
  database: Database,
  claim: Claim,
  address: string,
  now: Instant,
): Promise<Outcome<{ officer: Officer; token: string }>> {
  const proven = await prove(database, claim, address, now)
  if (!proven.ok) return proven
  const token = await database.withTx(async (tx) => {
    await sweepTries(tx, now)
    return beginOfficerSession(tx, proven.value.officer, now)
  })
  return granted({ officer: proven.value, token })
}

/** The passphrase again for what not everybody at an open screen may do; the session gets a new secret. */
export async function stepUp(
  database: Database,
  { token, ...claim }: Claim & { readonly token: string },
  address: string,
  now: Instant,
): Promise<Outcome<{ token: string }>> {
  const proven = await prove(database, claim, address, now)
  if (!proven.ok) return proven
  return granted({ token: await database.withTx((tx) => renewOfficerSession(tx, token, now)) })
}

/** The officer who knows this passphrase. Every try counts; what succeeds is given back. */
async function prove(
  database: Database,
  { login, passphrase }: Claim,
  address: string,
  now: Instant,
): Promise<Outcome<Officer>> {
  const account = `${address} ${login}`
  const wait = await database.withTx(async (tx) =>
    Math.max(await takeTry(tx, perAddress, address, now), await takeTry(tx, perAccount, account, now)),
  )
  if (wait > 0) return refused('TOO_MANY', { retryAfterMs: wait })
  const found = await findOfficer(database.read, login)
  const matches = await checkPassphrase(found?.passphraseHash, passphrase)
  if (!matches.ok) return matches
  if (!found || !matches.value) return refused('LOGIN_WRONG')
  await database.withTx(async (tx) => {
    await giveTryBack(tx, perAddress, address)
    await giveTryBack(tx, perAccount, account)
  })
  const { passphraseHash: _, ...officer } = found
  return granted(officer)
}
