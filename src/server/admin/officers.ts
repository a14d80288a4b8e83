import {
  AGENCIES,
  addOfficer,
  changePassphrase,
  hashPassphrase,
  newPassphrase,
  officers,
} from '../access/index.ts'
import { type Command, done, refused } from './command.ts'
import { readName } from './name.ts'

const login = /^[a-z][a-z0-9-]{1,31}$/
const roles = ['agency', 'supervisor', 'administrator'] as const

export const listOfficers: Command = async ({ database }) => {
  const all = await officers(database.read)
  if (all.length === 0) return done('Nobody yet.')
  return done(...all.map((one) => [one.login, one.role, one.agency ?? '-', one.name].join('  ')))
}

export const addOne: Command = async ({ database, words: [name = '', wanted, text = ''], options }) => {
  const role = roles.find((one) => one === wanted)
  if (!login.test(name)) {
    return refused('A log-in is 2 to 32 small letters, digits and dashes, a letter first.')
  }
  if (role === undefined) return refused('The role is agency, supervisor or administrator.')
  const read = readName(text)
  if (!read.ok) return read
  const agency = AGENCIES.find((one) => one === options.agency) ?? null
  if ((role === 'agency') !== (agency !== null) || (options.agency !== undefined && agency === null)) {
    return refused(`An officer of an agency needs --agency ${AGENCIES.join(' or ')}; the others have none.`)
  }
  const passphrase = newPassphrase()
  const hash = await hashPassphrase(passphrase)
  const officer = { officer: name, login: name, name: read.name, role, agency }
  const added = await database.withTx((tx) => addOfficer(tx, officer, hash))
  if (!added) return refused(`The log-in ${name} is taken. Choose another.`)
  return done(`${name}  ${role}  ${read.name}`, `Passphrase: ${passphrase}`)
}

export const renewPassphrase: Command = async ({ database, words: [name = ''] }) => {
  const passphrase = newPassphrase()
  const hash = await hashPassphrase(passphrase)
  const changed = await database.withTx((tx) => changePassphrase(tx, name, hash))
  return changed
    ? done(`New passphrase of ${name}: ${passphrase}`)
    : refused(`Nobody has the log-in ${name}. See: npm run admin -- officer list`)
}
