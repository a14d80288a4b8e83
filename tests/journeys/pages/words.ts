import { type Areas, type Language, loaders } from '../../../src/app/i18n/areas.ts'
import type { Text } from '../../../src/domain/index.ts'

/** Everything that the application says in a language: journeys read their labels here, so that none drifts. */
export type Words = Areas & { readonly language: Language }

/** The words of a language. */
export async function wordsIn(language: Language): Promise<Words> {
  const [common, kiosk, desk, regency] = await Promise.all([
    loaders.common[language](),
    loaders.kiosk[language](),
    loaders.desk[language](),
    loaders.regency[language](),
  ])
  return {
    language,
    common: common.messages,
    kiosk: kiosk.messages,
    desk: desk.messages,
    regency: regency.messages,
  }
}

/** A text of the catalogue as the kiosk says it. */
export function inWords({ id, en }: Text, { language, kiosk }: Words): string {
  if (language === 'en') return en
  return language === 'jv' ? (kiosk.catalogue[id] ?? id) : id
}

/** A text that has one unknown part: `said(t.title, 'no')` finds it, whatever `no` is, and captures it. */
export function said<Key extends string>(message: (values: Record<Key, string>) => string, key: Key): RegExp {
  const hole = '\u0000'
  const pattern = literal(message({ [key]: hole } as Record<Key, string>))
  return new RegExp(`^${pattern.replace(hole, '(.+)')}$`)
}

/** The name of something that says more after these words, as a tile does. */
export function beginning(words: string): RegExp {
  return new RegExp(`^${literal(words)}`)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
