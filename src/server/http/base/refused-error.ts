import { problems } from '../../../protocol/index.ts'
import type { Refusal } from '../../access/index.ts'

/** Carries a refusal out of the places where fastify takes nothing but a throw: hooks and body streams. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  readonly statusCode: number

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
    this.statusCode = problems[refusal.code].status
  }
}
