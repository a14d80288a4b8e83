import { distanceWithin } from '../spelling.ts'
import type { Text } from '../text.ts'
import type { Service } from './schema.ts'

/** Something that can be looked for: what it is called, and in people's own words. */
export type Findable = {
  readonly id: string
  readonly named: readonly string[]
  /** Synonyms and what people say; the more of them, the surer it is found. */
  readonly called: readonly string[]
  /** What it is about: read too, but for less. */
  readonly about: readonly string[]
}

/** What a service is found by: its names in every language, its own list of words, and what one gets. */
export function findableOf({ id, name, summary, products, words = [] }: Service): Findable {
  const gets = products.flatMap((product) => textsIn(product.name))
  return { id, named: textsIn(name), called: words, about: [...textsIn(summary), ...gets] }
}

/** Looks for what somebody typed: the ids of what may be meant, the likeliest first. */
export type Search = (typed: string) => readonly string[]

/** No more than this is shown at once. */
const MOST = 5
/** A find must account for this share of what was typed; one much worse than the best is none. */
const ENOUGH = 0.45
const NEAR_THE_BEST = 0.6
/** Nobody says what they need in more words. */
const MOST_WORDS = 12
/** What a word that is nowhere to be found is worth: as much as one that several things share. */
const UNKNOWN = 1.8
/** Its name counts for most, then what people call it, then what it is about. */
const weightOf = { named: 1, called: 0.9, about: 0.5 } as const

/**
 * Makes a search over these things. It forgives case, order, accents, a wrong letter in a short word and two in a long
 * one, and words that are only begun; words that many things share (`surat`) say little, and filling words nothing.
 */
export function searchOver(things: readonly Findable[]): Search {
  const index = things.map(indexed)
  const vocabulary = new Set(index.flatMap(({ weights }) => [...weights.keys()]))
  const rarity = (word: string) =>
    Math.log(1 + things.length / (1 + index.filter(({ weights }) => weights.has(word)).length))
  const rare = new Map([...vocabulary].map((word) => [word, rarity(word)]))
  return (typed) => {
    const words = wordsIn(typed).slice(0, MOST_WORDS)
    const asked = words.map((word) => likenessesOf(word, rare))
    const most = asked.reduce((sum, { worth }) => sum + worth, 0)
    if (most === 0) return []
    const found = index
      .map((thing) => ({ id: thing.id, score: scoreOf(thing, asked, words.join(' ')) / most }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
    const best = found[0]?.score ?? 0
    return found
      .filter(({ score }) => score >= best * NEAR_THE_BEST)
      .slice(0, MOST)
      .map(({ id }) => id)
  }
}

type Indexed = {
  readonly id: string
  readonly phrases: readonly string[]
  /** How much each of its words says, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>
}

function indexed(thing: Findable): Indexed {
  const weights = new Map<string, number>()
  for (const kind of ['about', 'called', 'named'] as const) {
    for (const word of thing[kind].flatMap(wordsIn)) weights.set(word, weightOf[kind])
  }
  const { id, named, called } = thing
  return { id, phrases: [...named, ...called].map((phrase) => wordsIn(phrase).join(' ')), weights }
}

type Asked = {
  /** Words that the typed one may mean, and how alike they are, 0 to 1. One that is a word means that alone. */
  readonly alike: ReadonlyMap<string, number>
  readonly rare: ReadonlyMap<string, number>
  /** What accounting for it in full is worth. */
  readonly worth: number
}

function likenessesOf(typed: string, rare: ReadonlyMap<string, number>): Asked {
  const alike = new Map<string, number>(rare.has(typed) ? [[typed, 1]] : likeness(typed, [...rare.keys()]))
  const worths = [...alike.keys()].map((word) => rare.get(word) ?? 0)
  // A word that nothing is called by was meant all the same: it makes whatever else is found less sure.
  return { alike, rare, worth: worths.length > 0 ? Math.max(...worths) : UNKNOWN }
}

/** The words that a typed one may be meant for, with how alike they are. */
function likeness(typed: string, words: readonly string[]): readonly [string, number][] {
  return words
    .map((word): [string, number] => [word, likenessOf(typed, word)])
    .filter(([, alike]) => alike > 0)
}

/** How much of what was typed a thing accounts for; a phrase that it is called by, whole, a little more. */
function scoreOf({ phrases, weights }: Indexed, asked: readonly Asked[], typed: string): number {
  const each = asked.map(({ alike, rare }) => {
    const worths = [...alike].map(
      ([word, likeness]) => likeness * (weights.get(word) ?? 0) * (rare.get(word) ?? 0),
    )
    return Math.max(0, ...worths)
  })
  const sum = each.reduce((total, worth) => total + worth, 0)
  return phrases.includes(typed) ? sum * 1.3 : sum
}

/** Above 0 for a word that is begun or misspelt, 0 for another. */
function likenessOf(typed: string, word: string): number {
  if (typed.length >= 3 && word.startsWith(typed)) return 0.9
  const allowed = Math.min(typed.length, word.length) >= 6 ? 2 : typed.length >= 4 ? 1 : 0
  const away = allowed === 0 ? undefined : distanceWithin(typed, word, allowed)
  return away === undefined ? 0 : 1 - 0.2 * away
}

/** Words that say nothing of what is wanted, in Indonesian, English and Javanese. */
const filling = new Set(
  (
    'saya aku kami kita mau ingin minta tolong bikin buat membuat urus mengurus ngurus cara gimana bagaimana untuk ' +
    'yang yg di ke dari dan atau dengan ini itu ada apa pak bu bapak ibu mas mbak kok nya sudah udah belum supaya agar bisa ' +
    'i want to need a an the of for my me please how get make do damel badhe kula kulo nggih kangge pripun'
  ).split(' '),
)

/** Words that are spelt in two ways, or are Javanese for the same. */
const same: Readonly<Record<string, string>> = {
  akte: 'akta',
  ical: 'hilang',
  ijin: 'izin',
  ilang: 'hilang',
  ektp: 'ktp',
  rabi: 'nikah',
  kawin: 'nikah',
  menikah: 'nikah',
  sedo: 'meninggal',
  pejah: 'meninggal',
  ninggal: 'meninggal',
  wafat: 'meninggal',
  lair: 'lahir',
  mbobot: 'hamil',
  omah: 'rumah',
}

function wordsIn(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .map((word) => (Object.hasOwn(same, word) ? (same[word] ?? word) : word))
    .filter((word) => word !== '' && !filling.has(word))
}

/** Letters and digits only matter: case, accents, dots and dashes do not. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function textsIn(text: Text): readonly string[] {
  return Object.values(text)
}
