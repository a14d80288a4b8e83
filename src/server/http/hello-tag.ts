import { canonicalJson, digestOf } from '../../domain/index.ts'
import { PROTOCOL, type StaffMember } from '../../protocol/index.ts'
import type { DeviceSession } from '../access/index.ts'

/** Changes whenever `GET /v1/hello` would say something that a tablet does not know yet. */
export function helloTagOf(
  { village, assignment }: Pick<DeviceSession, 'village' | 'assignment'>,
  staff: readonly StaffMember[],
  catalogue: string,
  epoch: string,
): string {
  const known = { PROTOCOL, village, assignment, staff, catalogue, epoch }
  return digestOf(canonicalJson(known)).slice(0, 16)
}
