import { complaintScore, instantOf, isCase } from '../../../domain/index.ts'
import { clockOffset, closedCases, openCases } from '../../../store/index.ts'
import type { VillageNow } from './shapes.ts'

/** Enough for the complaints of a month and for what people mostly come for. */
const MOST = 500

/** How the village answers complaints, and which services it is mostly asked for: the most first. */
export async function readVillage(): Promise<VillageNow> {
  const [open, closed, offset] = await Promise.all([openCases(MOST), closedCases(MOST), clockOffset()])
  const cases = [...open, ...closed].map(({ view }) => view).filter(isCase)
  const asked = new Map<string, number>()
  for (const one of cases) {
    if (one.kind === 'request') asked.set(one.service, (asked.get(one.service) ?? 0) + 1)
  }
  return {
    score: complaintScore(cases, instantOf(Date.now() + (offset ?? 0))),
    asked: [...asked].sort(([, a], [, b]) => b - a).map(([service]) => service),
  }
}
