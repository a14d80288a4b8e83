import * as z from 'zod/mini'
import { type ProblemCode, problems } from './problems.ts'

/** The body of every answer that is not a success. `detail` holds numbers and codes, never personal data. */
export const problemBody = z.object({
  error: z.object({
    code: z.string(),
    retryAfterMs: z.optional(z.int().check(z.minimum(0))),
    detail: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  }),
})
export type ProblemBody = z.infer<typeof problemBody>

/** The known code of a problem body, or null for one of a newer server. */
export function knownProblem(code: string): ProblemCode | null {
  return isProblemCode(code) ? code : null
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code)
}
