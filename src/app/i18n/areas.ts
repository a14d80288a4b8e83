import { messages as common } from './common/id.ts'
import type { messages as desk } from './desk/id.ts'
import type { messages as kiosk } from './kiosk/id.ts'
import type { messages as regency } from './regency/id.ts'

/** Languages of the interface; Indonesian is always complete. */
export const languages = ['id', 'en', 'jv'] as const
export type Language = (typeof languages)[number]

/** Those of the desk and the regency. */
export const staffLanguages = ['id', 'en'] as const
export type StaffLanguage = (typeof staffLanguages)[number]

/** The message shapes of each part of the app. */
export type Areas = {
  common: typeof common
  kiosk: typeof kiosk
  desk: typeof desk
  regency: typeof regency
}

export type Area = keyof Areas

type Loader<A extends Area> = () => Promise<{ messages: Areas[A] }>

/**
 * Where each area's words live: a part loads its own, in the language in use, and nothing else. Javanese is spoken to
 * residents; staff read Indonesian in its place.
 */
export const loaders: { [A in Area]: Record<Language, Loader<A>> } = {
  common: {
    id: async () => ({ messages: common }),
    en: () => import('./common/en.ts'),
    jv: () => import('./common/jv.ts'),
  },
  kiosk: {
    id: () => import('./kiosk/id.ts'),
    en: () => import('./kiosk/en.ts'),
    jv: () => import('./kiosk/jv.ts'),
  },
  desk: {
    id: () => import('./desk/id.ts'),
    en: () => import('./desk/en.ts'),
    jv: () => import('./desk/id.ts'),
  },
  regency: {
    id: () => import('./regency/id.ts'),
    en: () => import('./regency/en.ts'),
    jv: () => import('./regency/id.ts'),
  },
}
