import type { villages as id } from './villages.id.ts'

const many = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`
const who = {
  agency: (n: number) => many(n, 'request', 'requests'),
  supervisor: (n: number) => many(n, 'complaint', 'complaints'),
  administrator: (n: number) => many(n, 'case', 'cases'),
}
const whose = { agency: 'request', supervisor: 'complaint', administrator: 'case' }

/** English words of the overview, the table of villages and the page of one village. */
export const villages: typeof id = {
  title: 'Regency overview',
  sentence: {
    late: (p) =>
      p.soon === 0
        ? `${who[p.role](p.late)} past the deadline`
        : `${who[p.role](p.late)} past the deadline, ${p.soon} nearly`,
    soon: (p) => `${who[p.role](p.soon)} nearly late`,
    calm: (p) => `No ${whose[p.role]} is nearly late`,
  },
  figures: {
    label: 'Key figures',
    open: 'Open cases',
    late: 'Past the deadline',
    waitingForRegency: 'Waiting for us',
    attention: 'Need attention',
    waiting: 'Records still on tablets',
  },
  worst: {
    cases: 'The five most pressing',
    villages: 'The five villages furthest behind',
    none: 'Nothing is waiting.',
    noneVillages: 'No village is behind.',
    all: 'See all that wait',
    lateCases: (p) => `${p.n} past the deadline`,
    openCases: (p) => `${p.n} open`,
  },
  table: {
    title: 'Villages',
    search: 'Find a village',
    district: 'District',
    all: 'All districts',
    shown: (p) => `${p.n} of ${p.of} villages`,
    csv: 'Download CSV',
    print: 'Print',
    file: (p) => `villages-${p.t}.csv`,
    sort: 'Sort by',
    usual: 'Those with tablets first',
    sortAgain: 'The order has changed. Sort again',
    none: 'No village matches',
    noneBody: 'Check the spelling, or choose all districts.',
    clear: 'Show all',
    scroll: 'Table of villages, can be scrolled',
    filters: (p) =>
      [p.search && `Find: ${p.search}`, p.district && `District ${p.district}`].filter(Boolean).join(', ') ||
      'All villages',
    printed: (p) => `Printed ${p.t}`,
  },
  export: {
    title: 'Download CSV',
    lead: (p) => `Figures of ${p.n} villages. Type your passphrase once more.`,
  },
  columns: {
    village: 'Village',
    code: 'Code',
    kind: 'Kind',
    district: 'District',
    open: 'Open',
    late: 'Late',
    attention: 'Need attention',
    waiting: 'On tablets',
    stopped: 'Refused / held',
    contact: 'Last contact',
    tablets: 'Tablets',
  },
  kinds: { desa: 'Desa', kelurahan: 'Kelurahan' },
  kindName: { desa: (name) => `Desa ${name}`, kelurahan: (name) => `Kelurahan ${name}` },
  ago: (p) => `${p.span} ago`,
  justNow: 'just now',
  never: 'never',
  since: (p) => `${p.n} for ${p.span}`,
  stopped: (p) => `${p.refused} / ${p.held}`,
  stoppedLong: (p) => `${p.refused} refused, ${p.held} held`,
  village: {
    district: (p) => `District ${p.name}`,
    facts: 'The village now',
    tablets: (p) => (p.n === 0 ? 'none yet' : many(p.n, 'tablet', 'tablets')),
    waiting: (p) => (p.n === 0 ? 'none' : many(p.n, 'record', 'records')),
    noneStopped: 'none',
    noCases: 'Cases are only for agencies and the complaint supervisor.',
  },
  pairing: {
    title: 'Set up a new tablet',
    body: 'This code is for one tablet, once. Say it or write it down, never send it to a group.',
    make: 'Make a pairing code',
    code: 'Pairing code',
    until: (p) => `Valid until ${p.t}. The code is not shown again.`,
  },
}
