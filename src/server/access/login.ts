import { type Instant, MINUTE } from '../../domain/index.ts'
import type { Database } from '../db/index.ts'
import { beginOfficerSession } from './officer-sessions.ts'
import { findOfficer, type Officer } from './officers.ts'
import { granted, type Outcome, refused } from './outcome.ts'
import { checkPassphrase } from './passphrases.ts'
import { type Allowance, giveTryBack, sweepTries, takeTry } from './tries.ts'

/** Five a minute for an account from one address, twenty from an address (security.md section 4). */
const perAccount: Allowance = { kind: 'login-account', most: 5, per: MINUTE }
const perAddress: Allowance = { kind: 'login-address', most: 20, per: MINUTE }

/** Opens a session for whoever knows the passphrase; an unknown name takes as long and answers the same. */
export async function logIn(
  database: Database,
  { login, passphrase }: { login: string; passphrase: string },
  address: string,
  now: Instant,
): Promise<Outcome<{ officer: Officer; token: string }>> {
  const account = `${address} ${login}`
  const wait = await database.withTx(async (tx) =>
    Math.max(await takeTry(tx, perAddress, address, now), await takeTry(tx, perAccount, account, now)),
  )
  if (wait > 0) return refused('TOO_MANY', { retryAfterMs: wait })
  const found = await findOfficer(database.read, login)
  const matches = await checkPassphrase(found?.passphraseHash, passphrase)
  if (!matches.ok) return matches
  if (!found || !matches.value) return refused('LOGIN_WRONG')
  const { passphraseHash: _, ...officer } = found
  const token = await database.withTx(async (tx) => {
    await giveTryBack(tx, perAddress, address)
    await giveTryBack(tx, perAccount, account)
    await sweepTries(tx, now)
    return beginOfficerSession(tx, officer.officer, now)
  })
  return granted({ officer, token })
}
