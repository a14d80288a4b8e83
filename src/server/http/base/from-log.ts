import { granted, type Outcome, refused } from '../../access/index.ts'
import type { Answer } from '../../log/index.ts'

/** The log's answer in the words of a request. */
export function fromLog<Value>(answer: Answer<Value>): Outcome<Value> {
  return answer.ok ? granted(answer.value) : refused(answer.problem, { detail: answer.detail })
}
