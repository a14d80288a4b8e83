import { parsePersonName } from '../../domain/index.ts'
import {
  addOfficer,
  changePassphrase,
  findOfficer,
  hashPassphrase,
  newPassphrase,
  officers,
} from '../access/index.ts'
import { type Command, done, refused } from './command.ts'

const login = /^[a-z][a-z0-9-]{1,31}$/
const roles = ['agency', 'supervisor', 'administrator'] as const

export const listOfficers: Command = async ({ database }) => {
  const all = await officers(database.read)
  if (all.length === 0) return done('Nobody yet.')
  return done(...all.map((one) => [one.login, one.role, one.agency ?? '-', one.name].join('  ')))
}

export const addOne: Command = async ({ database, words, options }) => {
  const [name = '', wanted, personName = ''] = words
  const role = roles.find((one) => one === wanted)
  const read = parsePersonName(personName)
  if (!login.test(name)) return refused('A log-in is 2 to 32 small letters, digits and dashes.')
  if (role === undefined) return refused('The role is agency, supervisor or administrator.')
  if (!read.ok) return refused('Give a name of at most 60 letters, in quotes.')
  if ((role === 'agency') !== (options.agency !== undefined)) {
    return refused(
      'An officer of an agency needs --agency, for example --agency disdukcapil; others have none.',
    )
  }
  if (await findOfficer(database.read, name)) return refused(`The log-in ${name} is taken. Choose another.`)
  const passphrase = newPassphrase()
  const hash = await hashPassphrase(passphrase)
  const officer = { officer: name, login: name, name: read.value, role, agency: options.agency ?? null }
  await database.withTx((tx) => addOfficer(tx, officer, hash))
  return done(`${name}  ${role}  ${read.value}`, `Passphrase: ${passphrase}`)
}

export const renewPassphrase: Command = async ({ database, words: [name = ''] }) => {
  const passphrase = newPassphrase()
  const hash = await hashPassphrase(passphrase)
  const changed = await database.withTx((tx) => changePassphrase(tx, name, hash))
  return changed
    ? done(`New passphrase of ${name}: ${passphrase}`)
    : refused(`Nobody has the log-in ${name || '(none given)'}. See: officer list`)
}
