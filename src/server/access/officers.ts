import { type Reader, type Statement, statement, type Tx } from '../db/index.ts'

/** Someone who works at the regency. `agency` names whose services an agency's officer decides. */
export interface Officer {
  readonly officer: string
  readonly login: string
  readonly name: string
  readonly role: 'agency' | 'supervisor' | 'administrator'
  readonly agency: string | null
}

const find: Statement<Officer & { passphraseHash: string }> = statement(
  'officer-find',
  `SELECT officer, login, name, role, agency, passphrase_hash AS "passphraseHash"
   FROM officer WHERE login = $1`,
)
const add: Statement<{ login: string }> = statement(
  'officer-add',
  `INSERT INTO officer (officer, login, name, role, agency, passphrase_hash) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (officer) DO NOTHING RETURNING login`,
)

const list: Statement<Officer> = statement(
  'officer-list',
  'SELECT officer, login, name, role, agency FROM officer ORDER BY login',
)
const setPassphrase: Statement<{ login: string }> = statement(
  'officer-passphrase',
  `WITH changed AS (UPDATE officer SET passphrase_hash = $2 WHERE login = $1 RETURNING officer, login),
     ended AS (DELETE FROM officer_session USING changed WHERE officer_session.officer = changed.officer)
   SELECT login FROM changed`,
)

/** The officer with this log-in name and what their passphrase is compared with. */
export function findOfficer(
  reader: Reader,
  login: string,
): Promise<(Officer & { passphraseHash: string }) | undefined> {
  return reader.row(find, [login])
}

/** Adds an officer; false where they are there already, and stay as they are. */
export async function addOfficer(tx: Tx, officer: Officer, passphraseHash: string): Promise<boolean> {
  const { login, name, role, agency } = officer
  return (await tx.row(add, [officer.officer, login, name, role, agency, passphraseHash])) !== undefined
}

/** Everybody who may log in at the regency. */
export function officers(reader: Reader): Promise<Officer[]> {
  return reader.rows(list, [])
}

/** Replaces the hash of an officer's passphrase and ends their sessions, which the old one may have opened; false where nobody has this log-in. */
export async function changePassphrase(tx: Tx, login: string, passphraseHash: string): Promise<boolean> {
  return (await tx.row(setPassphrase, [login, passphraseHash])) !== undefined
}
