import { readFile } from 'node:fs/promises'
import { getProvinces } from 'idn-area-data'
import { expect, test } from 'vitest'
import { referenceData } from '../../scripts/reference-data.ts'
import { provinceCodes } from '../../src/domain/index.ts'

test('the committed area data is what the installed package gives', async () => {
  const committed = await readFile(
    new URL('../../src/domain/reference/villages.json', import.meta.url),
    'utf8',
  )
  expect(committed, 'run: npx tsx scripts/reference-data.ts').toBe(await referenceData())
})

test('a NIK may begin with the provinces of the area data and no others', async () => {
  const codes = (await getProvinces()).map(({ code }) => code)
  expect([...provinceCodes].sort()).toEqual(codes.sort())
})
