import type { Officer } from '../../../access/index.ts'
import type { Catalogue } from '../../../catalogue.ts'
import type { WorkQuestion } from '../../../projections/index.ts'
import { subjectsFor } from './scope.ts'

/** In which states a case waits for an officer: a request that its village has checked, a complaint until it is solved. */
const waits = {
  agency: ['verified', 'inProgress'],
  supervisor: ['submitted', 'responded'],
  administrator: [],
} as const satisfies Record<Officer['role'], readonly string[]>

/** The open cases that this officer is counted. */
export function openFor(officer: Officer, catalogue: Catalogue): WorkQuestion {
  return { subjects: subjectsFor(officer, 'regency.overview', catalogue), statuses: null, village: null }
}

/** Those of them that wait for the officer's own act. An administrator acts on none. */
export function waitingFor(officer: Officer, catalogue: Catalogue, village: string | null): WorkQuestion {
  return { subjects: subjectsFor(officer, 'case.list', catalogue), statuses: waits[officer.role], village }
}
