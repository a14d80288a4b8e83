import { expect, test } from 'vitest'
import { theServices } from '../../../../tests/builders/kiosk.tsx'
import { pictures } from './pictures.ts'

test('every service has a picture of its own, light enough to be there at once', () => {
  const ids = theServices().map(({ id }) => id)
  expect(Object.keys(pictures).sort()).toEqual([...ids].sort())
  for (const [id, shapes] of Object.entries(pictures))
    expect(JSON.stringify(shapes).length, id).toBeLessThan(1_024)
})

test('no picture stands for two services', () => {
  const drawn = Object.values(pictures).map((shapes) => JSON.stringify(shapes))
  expect(new Set(drawn).size).toBe(drawn.length)
})
