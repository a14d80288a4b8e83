import type { ActRequest } from '../../../protocol/index.ts'

/** Acts that ask something first: which reason, what to say. */
export const writtenActs = [
  'complaint.responded',
  'complaint.resolved',
  'request.returned',
  'request.rejected',
  'complaint.reclassified',
  'case.noted',
] as const
export type WrittenAct = (typeof writtenActs)[number]

/** Everything that an officer does here. */
export type OfficerAct = WrittenAct | 'request.approved' | 'product.issued' | 'attention.settled'

/** Acts that name one of a few reasons, and what they may be. */
export const choices = {
  'request.returned': ['incomplete', 'unclear', 'wrong-service', 'other'],
  'request.rejected': ['not-eligible', 'false-data', 'duplicate', 'other'],
  'complaint.resolved': ['fixed', 'explained', 'referred'],
  'complaint.reclassified': ['emergency', 'information', 'spam', 'duplicate'],
} as const
export type ChoosingAct = keyof typeof choices

/** What cannot be taken back looks so. */
export const isFinal = (act: WrittenAct): boolean =>
  act === 'request.rejected' || act === 'complaint.reclassified'

export const isChoosing = (act: WrittenAct): act is ChoosingAct => Object.hasOwn(choices, act)
export const isWritten = (act: string): act is WrittenAct => writtenActs.some((known) => known === act)

/** Letters in a note to a person. */
export const mostLetters = 2_000

/** The open part of a written act: codes alone. What was written goes sealed. */
export function dataOf(act: WrittenAct, choice: string): ActRequest['data'] {
  switch (act) {
    case 'request.returned':
      return { reason: choice, requirements: [] }
    case 'request.rejected':
      return { reason: choice }
    case 'complaint.resolved':
      return { outcome: choice }
    case 'complaint.reclassified':
      return { as: choice }
    case 'complaint.responded':
    case 'case.noted':
      return {}
  }
}
