import { millisOf } from '../../../domain/index.ts'
import { outboxSummary } from '../../../store/index.ts'
import type { Line } from './shapes.ts'

/** Live: what waits, and when the regency was last reached. */
export async function readLine(): Promise<Line> {
  const { waiting, lastContact, lastVerdict, problem } = await outboxSummary()
  const millis = (instant: string | null) => (instant === null ? null : millisOf(instant))
  return { waiting, lastContact: millis(lastContact), lastVerdict: millis(lastVerdict), problem }
}
