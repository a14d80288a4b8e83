import * as z from 'zod/mini'

const Scalar = z.union([z.string(), z.number(), z.boolean()])

/** A question to earlier answers, as data: what must hold for a field or a requirement to apply. */
export type Condition =
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string(), equals: Scalar }),
    z.strictObject({ field: z.string(), in: z.array(Scalar).check(z.minLength(1)) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ all: z.array(Condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(Condition).check(z.minLength(1)) }),
  ]),
)

/** Answers by field name: as typed, or as checked. */
export type RawAnswers = Readonly<Record<string, unknown>>

/** Whether a condition holds. A question not answered equals nothing. */
export function holds(condition: Condition, answers: RawAnswers): boolean {
  if ('equals' in condition) return answered(condition.field, answers) === condition.equals
  if ('in' in condition) return condition.in.some((value) => value === answered(condition.field, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  return condition.any.some((part) => holds(part, answers))
}

/** What a condition compares: each field with the values that it looks for. */
export function comparisonsIn(
  condition: Condition,
): readonly { field: string; values: readonly unknown[] }[] {
  if ('equals' in condition) return [{ field: condition.field, values: [condition.equals] }]
  if ('in' in condition) return [{ field: condition.field, values: condition.in }]
  if ('not' in condition) return comparisonsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsIn)
}

function answered(field: string, answers: RawAnswers): unknown {
  return Object.hasOwn(answers, field) ? answers[field] : undefined
}
