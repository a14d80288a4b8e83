import { acts } from './acts.en.ts'
import { cases } from './cases.en.ts'
import type { messages as id } from './id.ts'
import { satisfaction } from './satisfaction.en.ts'
import { villages } from './villages.en.ts'

/** English; the type makes a missing or extra key fail the check. */
export const messages: typeof id = {
  title: 'Banyuwangi Regency',
  note: 'Public service in the villages',
  nav: { label: 'Pages', overview: 'Overview', work: 'Waiting for us', satisfaction: 'Survey' },
  roles: { agency: 'Agency', supervisor: 'Complaint supervisor', administrator: 'Administrator' },
  logOut: 'Log out',
  loggedOut: 'You have logged out.',
  login: {
    title: 'Log in to the regency',
    ended: 'Your session has ended. Log in to return to the page you were on.',
    name: 'Log-in name',
    passphrase: 'Passphrase',
    passphraseHint: 'At least 12 characters. Spaces and punctuation count.',
    show: 'Show passphrase',
    hide: 'Hide passphrase',
    enter: 'Log in',
    nameMissing: 'Enter your log-in name',
    passphraseMissing: 'Enter your passphrase',
    wrong: 'Wrong name or passphrase. Check capitals and small letters.',
    tooMany: (p) => `Too many tries. Try again in ${p.span}.`,
    seconds: (n) => `${n} s`,
    needsHttps: 'This address is not safe. Open this page over https.',
  },
  offline: 'The server cannot be reached. Check the network, then try again.',
  unreachable: 'Not connected to the server yet',
  lost: 'The live connection is lost. Figures may have changed. It tries again by itself.',
  stale: (p) => `Could not be updated. ${p.why}`,
  asOf: (p) => `Data as of ${p.t}, ${p.n} ${p.n === 1 ? 'village' : 'villages'} not connected yet`,
  notFound: { title: 'Nothing here', body: 'It may not be for your role, or the address is wrong.' },
  home: 'To the overview',
  villages,
  cases,
  acts,
  satisfaction,
}
