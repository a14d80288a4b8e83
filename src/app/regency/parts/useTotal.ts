import { complaintPromise, MINUTE, type Millis } from '../../../domain/index.ts'
import { useServices } from './useServices.ts'

/** How long a promise runs, by its kind: a list says when it ends, and its clock warns in its last quarter. */
export function useTotal(): (kind: 'request' | 'complaint', subject: string) => Millis | null {
  const service = useServices()
  return (kind, subject) => {
    const minutes =
      kind === 'complaint' ? complaintPromise.resolutionMinutes : service(subject)?.promise?.minutes
    return minutes === undefined ? null : minutes * MINUTE
  }
}
