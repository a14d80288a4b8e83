import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What holds a screen together rather than being looked at. */
const frames = ['PageFrame', 'PageSkeleton', 'Picture', 'VisuallyHidden']

test('the gallery shows every component', () => {
  const folder = 'tests/gallery'
  const shown = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  const face = readFileSync('src/app/ui/index.ts', 'utf8').replace(/export type .*|\btype \w+/g, '')
  const names = face.match(/\b[A-Z][a-z]\w+(?=[ ,])/g) ?? []
  const components = names.filter((name) => !frames.includes(name))
  expect(components.length).toBeGreaterThan(30)
  expect(components.filter((name) => !shown.some((text) => text.includes(`<${name}`)))).toEqual([])
})
