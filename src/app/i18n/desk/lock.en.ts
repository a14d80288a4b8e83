import type { lock as id } from './lock.id.ts'

const many = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`

export const lock: typeof id = {
  title: 'Open the desk',
  lead: 'Choose your name, then type your PIN.',
  who: 'Staff name',
  operator: 'Operator',
  pin: 'PIN',
  pinHint: '6 digits. Works without internet.',
  open: 'Open',
  lock: 'Lock',
  chooseWho: 'Choose your name',
  typePin: 'Type your PIN, 6 digits',
  wrong: (p) => `Wrong PIN. ${many(p.n, 'try', 'tries')} left.`,
  wrongWait: 'Wrong PIN. Wait, then try again.',
  wait: 'Too many wrong PINs. Please wait.',
  unchecked: 'The PIN could not be checked. Reload the page, then try again.',
  left: (p) => `You can try again in ${p.span}`,
  minutes: (n) => many(n, 'minute', 'minutes'),
  seconds: (n) => many(n, 'second', 'seconds'),
  unknown: 'This name is no longer registered. Contact the regency.',
  none: {
    title: 'No staff names yet',
    body: 'Connect the tablet to the internet once. The names come by themselves.',
  },
  unenrolled: {
    title: 'This tablet is not set up',
    body: 'Set it up once with a code from the regency. Then the desk works without internet.',
    go: 'Set up the tablet',
  },
  kiosk: 'To the residents’ page',
}
