import { type Case, isCase } from '../../../domain/index.ts'
import { caseById } from '../../../store/index.ts'
import { useLive, useWork } from '../data/index.ts'

export type Found =
  | { readonly is: 'waiting' }
  | { readonly is: 'missing' }
  | { readonly is: 'found'; readonly case: Case }

/** One case, live: from the board where it stands there, else from the archive. */
export function useCase(id: string): Found {
  const { board } = useWork()
  const archived = useLive(async () => (await caseById(id))?.view ?? null, id)
  const known = board.cases.find((aCase) => aCase.id === id)
  if (known !== undefined) return { is: 'found', case: known }
  if (archived.is === 'waiting' || !board.complete) return { is: 'waiting' }
  const view = archived.is === 'ready' ? archived.value : null
  return isCase(view) ? { is: 'found', case: view } : { is: 'missing' }
}
