import { messages as common } from './common/id.ts'
import type { messages as desk } from './desk/id.ts'
import type { messages as kiosk } from './kiosk/id.ts'
import type { messages as regency } from './regency/id.ts'

/** Languages of the interface; Indonesian is always complete. */
export type Language = 'id' | 'en'

/** The message shapes of each part of the app. */
export type Areas = {
  common: typeof common
  kiosk: typeof kiosk
  desk: typeof desk
  regency: typeof regency
}

export type Area = keyof Areas

type Loader<A extends Area> = () => Promise<{ messages: Areas[A] }>

/** Where each area's words live: a part loads its own, in the language in use, and nothing else. */
export const loaders: { [A in Area]: Record<Language, Loader<A>> } = {
  common: { id: async () => ({ messages: common }), en: () => import('./common/en.ts') },
  kiosk: { id: () => import('./kiosk/id.ts'), en: () => import('./kiosk/en.ts') },
  desk: { id: () => import('./desk/id.ts'), en: () => import('./desk/en.ts') },
  regency: { id: () => import('./regency/id.ts'), en: () => import('./regency/en.ts') },
}
