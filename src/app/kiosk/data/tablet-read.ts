import type { Village } from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import { identity, services } from '../../../store/index.ts'
import type { Tablet } from './shapes.ts'

/** Live: whose tablet this is and what it offers. */
export async function readTablet(): Promise<Tablet> {
  const [who, offered] = await Promise.all([identity(), services()])
  if (who === null) return { is: 'unenrolled' }
  const village: Village | null = findVillage(who.village) ?? null
  return { is: 'enrolled', village, services: offered }
}
