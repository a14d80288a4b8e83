import {
  type ActionType,
  act,
  type Context,
  type EventDraft,
  never,
  type Personal,
  type RawAnswers,
} from '../../../domain/index.ts'

/** What village staff do; the other acts are the regency's. */
export type StaffAct = Exclude<ActionType, 'request.approved' | 'complaint.reclassified'>

/** What a form of an act asks for. */
export type FormSpec = {
  /** One of these must be chosen; empty: no reason is asked. */
  readonly reasons: readonly string[]
  readonly papers: 'wanted' | 'brought' | 'none'
  /** When the note must be written; `other`: only where the reason is none of the named ones. */
  readonly note: 'always' | 'other' | 'optional' | 'none'
  readonly noteLabel: 'note' | 'noteInside' | 'answer'
  /** The look of the button that does it: what refuses or ends a case for a resident looks dangerous. */
  readonly button: 'primary' | 'danger'
}

const returns = ['incomplete', 'unclear', 'wrong-service', 'other'] as const
const refusals = ['not-eligible', 'false-data', 'duplicate', 'other'] as const
const withdrawals = ['applicant', 'mistake'] as const
const outcomes = ['fixed', 'explained', 'referred'] as const

const plain: FormSpec = {
  reasons: [],
  papers: 'none',
  note: 'none',
  noteLabel: 'noteInside',
  button: 'primary',
}

/** The form of every act. Those that ask nothing only ask whether it is meant. */
export const formSpecs: Readonly<Record<StaffAct, FormSpec>> = {
  'request.verified': plain,
  'product.issued': plain,
  'request.handedOver': plain,
  'request.resubmitted': { ...plain, papers: 'brought', note: 'optional' },
  'request.returned': { ...plain, reasons: returns, papers: 'wanted', note: 'other', noteLabel: 'note' },
  'request.rejected': { ...plain, reasons: refusals, note: 'other', noteLabel: 'note', button: 'danger' },
  'request.cancelled': { ...plain, reasons: withdrawals, note: 'optional', button: 'danger' },
  'complaint.responded': { ...plain, note: 'always', noteLabel: 'answer' },
  'complaint.resolved': { ...plain, reasons: outcomes, note: 'optional', noteLabel: 'note' },
  'complaint.reopened': { ...plain, note: 'optional' },
  'case.noted': { ...plain, note: 'always' },
}

/** True for acts that a press does at once where they ask nothing: they are not final. */
export const isDirect = (type: StaffAct): boolean => type === 'request.verified'

/** True for acts that sign a letter: the PIN is asked again (security.md section 3). */
export const isSignature = (type: StaffAct): boolean => type === 'product.issued'

/** What was filled in. `open` and `personal` are corrected answers, parted as the catalogue says. */
export type Filled = {
  readonly reason: string | undefined
  readonly papers: readonly string[]
  readonly note: string
  readonly product: string
  readonly open: Readonly<Record<string, string | number | boolean>>
  readonly personal: Personal
}

export const blank: Filled = { reason: undefined, papers: [], note: '', product: '', open: {}, personal: {} }

/** An act that is being prepared: what its form begins with. */
export type OpenAct = {
  readonly type: StaffAct
  readonly begin: Filled
  /** Answers as they were typed, where they are more than what `begin` says. */
  readonly edits?: RawAnswers | undefined
  /** The refused event that it replaces. */
  readonly fixes?: string | undefined
  /** The event that people disagreed on, settled by this act. */
  readonly settles?: string | undefined
}

/** All answers that a form holds, in the open and personal. */
export const answersIn = ({ open, personal }: Pick<Filled, 'open' | 'personal'>): RawAnswers => ({
  ...open,
  ...personal,
})

/** The event of a form that was filled in without fault. */
export function eventOf(type: StaffAct, on: string, filled: Filled, context: Context): EventDraft {
  const { product, open, personal } = filled
  const papers = [...filled.papers]
  const said = filled.note.trim() === '' ? {} : { note: filled.note.trim() }
  switch (type) {
    case 'request.verified':
      return act(on, type, {}, { ...said, ...staffAnswers(filled) }, context)
    case 'request.handedOver':
    case 'complaint.responded':
    case 'complaint.reopened':
    case 'case.noted':
      return act(on, type, {}, said, context)
    case 'product.issued':
      return act(on, type, { product }, said, context)
    case 'request.returned':
      return act(on, type, { reason: oneOf(returns, filled), requirements: papers }, said, context)
    case 'request.rejected':
      return act(on, type, { reason: oneOf(refusals, filled) }, said, context)
    case 'request.cancelled':
      return act(on, type, { reason: oneOf(withdrawals, filled) }, said, context)
    case 'complaint.resolved':
      return act(on, type, { outcome: oneOf(outcomes, filled) }, said, context)
    case 'request.resubmitted': {
      const corrected = Object.keys(personal).length === 0 ? said : { ...said, answers: personal }
      return act(on, type, { answers: { ...open }, papers }, corrected, context)
    }
    default:
      return never(type)
  }
}

// What staff find out about people travels in the envelope alone, whatever its field says.
function staffAnswers(filled: Filled): Personal {
  const answers = answersIn(filled)
  return Object.keys(answers).length === 0 ? {} : { answers }
}

function oneOf<R extends string>(reasons: readonly [R, ...R[]], { reason }: Filled): R {
  const found = reasons.find((one) => one === reason)
  if (found === undefined) throw new Error('a form was saved without its reason')
  return found
}
