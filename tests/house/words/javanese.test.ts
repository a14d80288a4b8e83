import { expect, test } from 'vitest'
import javanese from '../../../src/app/i18n/kiosk/catalogue.jv.json'
import { catalogueData } from '../../../src/domain/catalogue/services/index.ts'
import { complaintForm, loadCatalogue } from '../../../src/domain/index.ts'

/** Every text in it, by its Indonesian. */
function textsIn(data: unknown): readonly string[] {
  const texts: string[] = []
  JSON.stringify(data, (_key, value) => {
    if (typeof value?.id === 'string' && typeof value.en === 'string') texts.push(value.id)
    return value
  })
  return texts
}

const loaded = loadCatalogue(catalogueData)
if (!loaded.ok) throw new Error(loaded.places.join('\n'))
const { codeLists, services } = loaded.value
/** Names that cards and registers print stay as printed where nobody says them otherwise. */
const mayStay = new Set(textsIn(codeLists))
const said: Readonly<Record<string, string>> = javanese
const asked = textsIn([services, complaintForm])

test('everything that the catalogue asks and explains is said in Javanese', () => {
  expect([...new Set(asked)].filter((text) => !mayStay.has(text) && said[text] === undefined)).toEqual([])
})

test('nothing is said in Javanese that the catalogue no longer asks', () => {
  const known = new Set([...asked, ...mayStay])
  expect(Object.keys(said).filter((text) => !known.has(text))).toEqual([])
})

test('numbers, forms and telephone numbers stand in Javanese as they do in Indonesian', () => {
  const figures = (text: string) => (text.match(/\d[\d.,/+-]*/g) ?? []).map((one) => one.replace(/\D+$/, ''))
  const differ = Object.entries(said).filter(([from, to]) => figures(from).join() !== figures(to).join())
  expect(differ).toEqual([])
})
