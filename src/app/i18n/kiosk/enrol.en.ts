import type { enrolWords as id } from './enrol.id.ts'

export const enrolWords: typeof id = {
  title: 'Set up this tablet',
  code: 'Pairing code',
  hint: '8 letters and digits from the regency. One use, needs the internet.',
  keys: 'Letters and digits',
  erase: 'Erase',
  go: 'Set up',
  working: 'Contacting the regency',
  short: (p) => `${p.n} so far. Add ${p.m}.`,
  empty: 'Enter the pairing code, 8 signs',
  offline: 'The regency was not reached. Check the internet, then try again.',
  fetching: {
    title: 'Preparing the tablet',
    lead: 'Only once. You may start serving meanwhile.',
    catalogue: 'List of services',
    cases: "This village's requests",
    done: 'Ready',
    waiting: 'Waiting',
  },
  ready: { title: 'The tablet is ready', body: (p) => `It serves the ${p.office}.` },
  storage: {
    kept: "This tablet's storage is protected.",
    notKept: 'Install it as an app, so that data is not deleted.',
  },
  install: { go: 'Install here', body: 'Open it like an app, also without internet.' },
  guide: {
    title: 'So that it stays open and safe',
    steps: [
      "Open the browser's menu (three dots). Choose Install app, or Add to home screen.",
      'Open Smart Kampung by its icon.',
      'Press Display, then Full screen.',
      "Pin the app in the tablet's settings, so that residents do not leave it.",
    ],
  },
  home: 'Start serving',
  again: 'Set up again with a new code',
  unsent: 'Some data is not sent yet. Connect to the internet first.',
}
