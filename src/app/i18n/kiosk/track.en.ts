import type { track as source } from './track.id.ts'

export const track: typeof source = {
  lead: 'States and times only, no names.',
  other: 'Check another number',
  none: (p) => `The regency does not know ${p.no} yet`,
  noneBody: 'The village tablet may not be connected. Try again later.',
  tooMany: 'Too many tries. Wait an hour, then try again.',
  offline: 'Not connected. Check your internet, then try again.',
  again: 'Try again',
  hint: 'The whole number on your ticket, like 052002-A0001-8.',
}
