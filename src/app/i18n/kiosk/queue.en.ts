import type { queue as source } from './queue.id.ts'

export const queue: typeof source = {
  before: (p) => (p.n === 0 ? 'You are next' : `${p.n} before you`),
  join: 'Join the queue',
  title: 'Queue',
  come: (p) => `${p.no}, please come to the counter`,
  nobody: 'Nobody has been called today',
  waiting: (p) => (p.n === 0 ? 'Nobody is waiting' : `${p.n} waiting`),
  earlier: 'Called before',
  sound: 'Turn on sound',
  say: (p) => `Number ${p.no}. Please come to the counter.`,
}
