import type { IsoDate, Parsed } from '../residents/index.ts'
import type { RawAnswers } from './condition.ts'
import type { ProblemCode, WarningCode } from './problems.ts'
import type { Form } from './schema.ts'

/** An answer as it is kept: text, number, yes/no, a checklist's points by code, or several codes. */
export type PlainValue = string | number | boolean | Readonly<Record<string, boolean>> | readonly string[]

/** The answers of one entry of a list. */
export type ListEntry = Readonly<Record<string, PlainValue>>

/** An answer as it is kept: of one question, or the entries of a list. */
export type AnswerValue = PlainValue | readonly ListEntry[]

/** The day in Banyuwangi; and the form with its other answers, to notice a number that stands in the wrong field. */
export type CheckContext = { readonly today: IsoDate; readonly form?: Form; readonly answers?: RawAnswers }

export type Checked<Value = AnswerValue> = Parsed<Value, ProblemCode, WarningCode>
