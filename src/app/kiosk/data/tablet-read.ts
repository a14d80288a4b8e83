import type { Service, Village } from '../../../domain/index.ts'
import { findVillage } from '../../../domain/reference/index.ts'
import { identity, services } from '../../../store/index.ts'
import type { Office } from './shapes.ts'

/** Live: whose tablet this is. */
export async function readOffice(): Promise<Office> {
  const who = await identity()
  if (who === null) return { is: 'unenrolled' }
  const village: Village | null = findVillage(who.village) ?? null
  return { is: 'enrolled', village }
}

/** Live: the catalogue. Read apart, since it is large and seldom changes. */
export const readServices = (): Promise<readonly Service[]> => services()
