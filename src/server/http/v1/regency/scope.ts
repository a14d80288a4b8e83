import { type CaseState, eventData, isCase } from '../../../../domain/index.ts'
import { type Action, may, type Officer, scopeOf, type Target } from '../../../access/index.ts'
import type { Catalogue } from '../../../catalogue.ts'
import type { CaseFilters } from '../../../projections/index.ts'
import { askerOf } from '../../base/officer.ts'

const categories: readonly string[] = eventData['complaint.submitted'].shape.category.options

/** The subjects (services, complaint categories) whose cases this officer is counted and shown; null: all. */
export function subjectsFor(
  officer: Officer,
  action: Action,
  catalogue: Catalogue,
): readonly string[] | null {
  switch (scopeOf(askerOf(officer), action)) {
    case 'regency':
      return officer.role === 'administrator' ? null : subjectsFor(officer, 'case.list', catalogue)
    case 'agency':
      return officer.agency === null ? [] : catalogue.servicesOf(officer.agency)
    case 'complaints':
      return categories
    default:
      return []
  }
}

/** The part of a village's list that this officer may see. */
export function filtersFor(officer: Officer, catalogue: Catalogue): CaseFilters {
  const subjects = subjectsFor(officer, 'case.list', catalogue) ?? []
  return { kind: officer.role === 'agency' ? 'request' : 'complaint', subjects }
}

/** Whether this officer may do this to that case; what is no case, or not yet, is nobody's. */
export function mayWith(officer: Officer, action: Action, state: CaseState, catalogue: Catalogue): boolean {
  if (!isCase(state)) return false
  const agency = state.kind === 'request' ? catalogue.agencyOf(state.service) : null
  const target: Target = { is: 'case', village: state.village, kind: state.kind, agency }
  return may(askerOf(officer), action, target)
}
