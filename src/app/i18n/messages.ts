import { use } from 'react'
import { type Area, type Areas, type Language, languages, loaders } from './areas.ts'
import { messages as commonId } from './common/id.ts'
import { currentLanguage, useLanguage } from './language.ts'

type Shelf = { [A in Area]: { [L in Language]?: Areas[A] } }

// Indonesian common words come with the first script: an error page must never wait for the network.
const ready: Shelf = { common: { id: commonId }, kiosk: {}, desk: {}, regency: {} }
const coming = new Map<string, Promise<void>>()

const keyOf = (area: Area, language: Language) => `${area}/${language}`

/** Loads an area's words in a language (the one in use by default); rejects when they can't be reached. */
export async function loadMessages(area: Area, language: Language = currentLanguage()): Promise<void> {
  try {
    await load(area, language)
  } catch (unreachable) {
    coming.delete(keyOf(area, language)) // so that the next call tries the network again
    throw unreachable
  }
}

// One promise per piece, kept even when it failed: a screen that suspends on it must not loop.
function load(area: Area, language: Language): Promise<void> {
  const key = keyOf(area, language)
  const known = coming.get(key)
  if (known !== undefined) return known
  const loading = shelve(area, language)
  coming.set(key, loading)
  return loading
}

async function shelve<A extends Area>(area: A, language: Language): Promise<void> {
  if (ready[area][language] !== undefined) return
  const { messages } = await loaders[area][language]()
  ready[area][language] = messages
}

/** The areas that have words loaded in some language: those that a change of language must bring along. */
export const areasInUse = (): readonly Area[] =>
  (['common', 'kiosk', 'desk', 'regency'] as const).filter((area) =>
    languages.some((language) => ready[area][language] !== undefined),
  )

/**
 * The words of an area in the language in use: `useMessages('kiosk').ticket.yourNumber({ no })`.
 * Suspends only when the area was not loaded before (`loadMessages`, done by the routes).
 */
export function useMessages<A extends Area>(area: A): Areas[A] {
  const language = useLanguage()
  if (ready[area][language] === undefined) use(load(area, language))
  const words: Areas[A] | undefined = ready[area][language]
  if (words === undefined) throw new Error(`No words for ${area} in ${language}`)
  return words
}

/** Common words outside React (titles, announcements): the language in use, else Indonesian. */
export const commonMessages = (): Areas['common'] => ready.common[currentLanguage()] ?? commonId

/** Month names that a person may write: those of the language in use, and Indonesian always. */
export const knownMonths = (): ReadonlyArray<readonly string[]> => [
  commonMessages().time.months,
  commonId.time.months,
]
